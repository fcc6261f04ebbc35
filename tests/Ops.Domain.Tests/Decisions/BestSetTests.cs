using CsCheck;
using Ops.Domain.Decisions;

namespace Ops.Domain.Tests.Decisions;

/// <summary>Expected values come from trying every set, or from the plain table over all limits, as stated.</summary>
public class BestSetTests
{
    private static readonly Gen<(int Cost, int Value)> s_item = Gen.Select(Gen.Int[0, 40], Gen.Int[0, 40], (cost, value) => (cost, value));

    private static SetItem[] Items(IEnumerable<(int Cost, int Value)> items, decimal unit = 1, double worth = 1) =>
        [.. items.Select((item, i) => new SetItem($"i{i}", item.Cost * unit, item.Value * worth))];

    /// <summary>The largest value of any set within the limit, one cell per limit.</summary>
    private static long Table(IReadOnlyList<(int Cost, int Value)> items, int limit)
    {
        long[] best = new long[limit + 1];
        foreach (var (cost, value) in items)
        {
            for (int left = limit; left >= cost; left--)
                best[left] = Math.Max(best[left], best[left - cost] + value);
        }
        return best[limit];
    }

    [Fact]
    public void A_set_worked_by_hand_is_better_than_the_greedy_one()
    {
        // By value per cost come b (1.2), a (1.17), c (1.1): b and a do not fit together; b and c fill the 100 for 115.
        SetItem[] items = [new("a", 60, 70), new("b", 50, 60), new("c", 50, 55), new("d", 10, 9.5)];
        var best = BestSet.Of(items, 100);

        best.IsChosen.Should().Equal(false, true, true, false);
        best.TotalValue.Should().Be(115);
        best.TotalCost.Should().Be(100);
        best.Gap.Should().Be(0);
        best.ValueOfNextUnit.Should().BeApproximately(70.0 / 60, 1e-15); // b fits, a is the first that does not
        best.Limit.Should().Be(100);
        best.Explain().Value.Should().Be("115");
    }

    [Fact]
    public void All_is_taken_when_all_fits_and_nothing_when_nothing_does()
    {
        SetItem[] items = [new("a", 1.25m, 1), new("b", 2.5m, 2)];
        BestSet.Of(items, 3.75m).IsChosen.Should().Equal(true, true);
        BestSet.Of(items, 3.75m).ValueOfNextUnit.Should().BeNull();
        BestSet.Of(items, 3.7499m).IsChosen.Should().Equal(false, true);
        BestSet.Of(items, 1.2499m).IsChosen.Should().Equal(false, false);
        BestSet.Of(items, 0).TotalValue.Should().Be(0);
    }

    [Fact]
    public void What_costs_nothing_is_always_taken()
    {
        var best = BestSet.Of([new("free", 0, 3), new("dear", 5, 9)], 0);
        best.IsChosen.Should().Equal(true, false);
        best.TotalValue.Should().Be(3);
    }

    [Fact]
    public void It_is_the_best_of_all_sets() =>
        Gen.Select(s_item.Array[1, 12], Gen.Int[0, 200], Gen.Bool)
            .Sample(
                (items, limit, isFine) =>
                {
                    double worth = isFine ? 0.1 : 1;
                    var best = BestSet.Of(Items(items, isFine ? 0.01m : 1, worth), limit * (isFine ? 0.01m : 1));
                    long brute = Enumerable
                        .Range(0, 1 << items.Length)
                        .Select(set => items.Where((_, i) => ((set >> i) & 1) == 1).ToArray())
                        .Where(set => set.Sum(item => item.Cost) <= limit)
                        .Max(set => (long)set.Sum(item => item.Value));
                    return Math.Abs(best.TotalValue - (brute * worth)) < 1e-9
                        && best.TotalCost <= best.Limit
                        && best.Gap == 0
                        && best.TotalCost == items.Where((_, i) => best.IsChosen[i]).Sum(item => item.Cost * (isFine ? 0.01m : 1));
                }
            );

    [Fact]
    public void More_items_in_doubt_than_a_history_holds_are_settled_exactly() =>
        Gen.Select(Gen.Int[1, 60].Array[90, 150], Gen.Int[1, 9], Gen.Int[200, 3000])
            .Sample(
                (costs, bonus, limit) =>
                {
                    // Value = cost + a constant: the bound with divisible items says little, so many items stay in doubt.
                    var items = costs.Select(cost => (cost, cost + bonus)).ToArray();
                    var best = BestSet.Of(Items(items), limit);
                    return best.TotalValue == Table(items, limit) && best.TotalCost <= limit;
                },
                iter: 60
            );

    [Fact]
    public void Values_with_fractions_are_settled_exactly_too() =>
        Gen.Select(Gen.Int[1, 60].Array[90, 150], Gen.Int[1, 9], Gen.Int[200, 3000])
            .Sample(
                (costs, bonus, limit) =>
                {
                    var items = costs.Select(cost => (cost, (10 * cost) + bonus)).ToArray();
                    var best = BestSet.Of(Items(items, 0.01m, 0.1), limit * 0.01m);
                    return Math.Abs(best.TotalValue - (Table(items, limit) * 0.1)) < 1e-6;
                },
                iter: 60
            );

    [Fact]
    public void Random_items_agree_with_the_plain_table() =>
        Gen.Select(Gen.Select(Gen.Int[1, 500], Gen.Int[1, 1000]).Array[100, 200], Gen.Int[1, 20_000])
            .Sample((items, limit) => BestSet.Of(Items(items), limit).TotalValue == Table(items, limit), iter: 60);

    [Fact]
    public void A_search_that_must_give_up_states_the_gap()
    {
        SetItem[] hard =
        [
            .. Enumerable
                .Range(0, 400)
                .Select(i => 1_000_000 + (i * i * 7919L % 999_983))
                .Select((cost, i) => new SetItem($"i{i}", cost, cost + 1000.5)),
        ];
        var narrow = BestSet.Of(hard, 150_000_000, new SelectionOptions { MostStates = 1_000 });
        var wide = BestSet.Of(hard, 150_000_000, new SelectionOptions { MostStates = 20_000 });

        narrow.TotalCost.Should().BeLessThanOrEqualTo(150_000_000);
        narrow.Gap.Should().BeGreaterThan(0);
        wide.TotalValue.Should().BeLessThanOrEqualTo(narrow.TotalValue + narrow.Gap);
        narrow.TotalValue.Should().BeLessThanOrEqualTo(wide.TotalValue + wide.Gap);
    }

    [Fact]
    public void Bad_items_are_refused_with_their_place()
    {
        Refusal.Of(() => BestSet.Of([], 1), FaultCode.EmptyInput, "items");
        Refusal.Of(() => BestSet.Of([default], 1), FaultCode.InvalidArgument, "items[0]");
        Refusal.Of(() => BestSet.Of([new("a", 1, 1), new("a", 1, 1)], 1), FaultCode.DuplicateKey, "items[1]");
        Refusal.Of(() => BestSet.Of([new("a", 1, 1)], -0.01m), FaultCode.InvalidArgument, "limit");
        Refusal.Of(() => new SetItem("a", -1, 1), FaultCode.InvalidArgument, "cost");
        Refusal.Of(() => new SetItem("a", 1, -1), FaultCode.InvalidArgument, "value");
        Refusal.Of(() => new SetItem("a", 1, double.NaN), FaultCode.InvalidArgument, "value");
        Refusal.Of(() => new SetItem(" ", 1, 1), FaultCode.InvalidArgument, "id");
        Refusal.Of(() => BestSet.Of([new("a", 1, double.MaxValue), new("b", 1, double.MaxValue)], 1), FaultCode.Overflow, "items");
        Refusal.Of(
            () => BestSet.Of([new("a", 0.0000000001m, 1), new("b", 10_000_000_000m, 1)], 10_000_000_000m),
            FaultCode.Overflow,
            "limit"
        );
        Refusal.Of(
            () => BestSet.Of([new("a", 1, 1)], 1, new SelectionOptions { MostStates = 999 }),
            FaultCode.InvalidArgument,
            "MostStates"
        );
    }
}
