package it.sporta.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** Watches over a house: whoever falls is helped up again while all the others go on. */
final class Watch {

    private final House house;
    private final Duration pause;
    private final List<Keeper> keepers = new ArrayList<>();

    /**
     * @param pause see {@link Keeper}
     */
    Watch(House house, Duration pause) {
        this.house = house;
        this.pause = pause;
    }

    /**
     * Fills every post and returns when each stands or is given up, which has then been said.
     *
     * @return whether there is any sense in going on: not without the first, which is the server
     */
    boolean begin() {
        List<Keeper> first = begin(post -> !post.isTill());
        if (!first.get(0).settled().join()) {
            return false;
        }
        first.forEach(keeper -> keeper.settled().join());
        begin(Post::isTill).forEach(keeper -> keeper.settled().join());
        return true;
    }

    private List<Keeper> begin(Predicate<Post> which) {
        List<Keeper> some =
                house.posts().stream()
                        .filter(which)
                        .map(post -> new Keeper(house, post, pause).begin())
                        .toList();
        keepers.addAll(some);
        return some;
    }

    /** Whether somebody was given up. */
    boolean lostSomebody() {
        return keepers.stream().anyMatch(Keeper::hasGivenUp);
    }

    /** Waits until nobody is left to watch over. */
    void end() {
        CompletableFuture.allOf(
                        keepers.stream().map(Keeper::over).toArray(CompletableFuture[]::new))
                .join();
    }
}
