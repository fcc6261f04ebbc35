using CsCheck;
using Ops.Domain.Decisions;

namespace Ops.Domain.Tests.Decisions;

/// <summary>Expected values come from trying every combination, or are worked by hand.</summary>
public class BestLevelsTests
{
    private static readonly Gen<(bool Must, (int Cost, int Value)[] Levels)> s_item = Gen.Select(
        Gen.Bool,
        Gen.Select(Gen.Int[0, 25], Gen.Int[0, 25], (cost, value) => (cost, value)).Array[1, 4],
        (must, levels) => (must, levels)
    );

    [Fact]
    public void A_poor_first_level_can_open_a_rich_second_one()
    {
        LevelledItem[] items =
        [
            new("a", false, new ItemLevel(50, 1), new ItemLevel(10, 60)),
            new("b", false, new ItemLevel(30, 20)),
            new("c", false, new ItemLevel(31, 21)),
        ];
        var best = BestLevels.Of(items, 61.5m); // both of a for 60 are worth 61; b and c for 61 only 41

        best.Levels.Should().Equal(2, 0, 0);
        best.TotalValue.Should().Be(61);
        best.TotalCost.Should().Be(60);
        best.Gap.Should().Be(0);
        best.ValueOfNextUnit.Should().BeApproximately(21.0 / 31, 1e-12);
        best.Explain().Parts.Should().HaveCount(4);
    }

    [Fact]
    public void The_best_of_all_combinations_is_found() =>
        Gen.Select(s_item.Array[1, 5], Gen.Int[0, 120])
            .Sample(
                (items, limit) =>
                {
                    LevelledItem[] levelled =
                    [
                        .. items.Select(
                            (item, i) => new LevelledItem($"{i}", item.Must, [.. item.Levels.Select(l => new ItemLevel(l.Cost, l.Value))])
                        ),
                    ];
                    var all = Combinations(items, 0).Where(choice => choice.Cost <= limit).ToArray();
                    if (all.Length == 0)
                        return Throws(() => BestLevels.Of(levelled, limit));
                    var best = BestLevels.Of(levelled, limit);
                    return best.TotalValue == all.Max(choice => choice.Value)
                        && best.TotalCost <= limit
                        && best.Levels.Zip(items).All(pair => pair.First >= (pair.Second.Must ? 1 : 0));
                }
            );

    [Fact]
    public void Bad_items_are_refused_with_their_place()
    {
        LevelledItem must = new("a", true, new ItemLevel(5, 1));
        BestLevels.Of([must], 5).Levels.Should().Equal(1);
        Refusal.Of(() => BestLevels.Of([must], 4.99m), FaultCode.InvalidArgument, "limit");
        Refusal.Of(() => BestLevels.Of([], 4), FaultCode.EmptyInput, "items");
        Refusal.Of(() => BestLevels.Of([must, must], 14), FaultCode.DuplicateKey, "items[1]");
        Refusal.Of(() => BestLevels.Of([must, null!], 14), FaultCode.InvalidArgument, "items[1]");
        Refusal.Of(() => BestLevels.Of([must], -1), FaultCode.InvalidArgument, "limit");
        Refusal.Of(() => new LevelledItem("a", false), FaultCode.EmptyInput, "levels");
        Refusal.Of(() => new LevelledItem("", false, new ItemLevel(1, 1)), FaultCode.InvalidArgument, "id");
        Refusal.Of(() => new ItemLevel(-1, 1), FaultCode.InvalidArgument, "cost");
        Refusal.Of(() => new ItemLevel(1, double.PositiveInfinity), FaultCode.InvalidArgument, "value");
        LevelledItem huge = new("h", false, new ItemLevel(decimal.MaxValue, 1), new ItemLevel(1, 1));
        Refusal.Of(() => BestLevels.Of([must, huge], 9), FaultCode.Overflow, "items[1]");
    }

    private static IEnumerable<(int Cost, int Value)> Combinations((bool Must, (int Cost, int Value)[] Levels)[] items, int at)
    {
        if (at == items.Length)
            return [(0, 0)];
        return Enumerable
            .Range(0, items[at].Levels.Length + 1)
            .Where(level => level > 0 || !items[at].Must)
            .Select(level => (Cost: items[at].Levels[..level].Sum(l => l.Cost), Value: items[at].Levels[..level].Sum(l => l.Value)))
            .SelectMany(own => Combinations(items, at + 1).Select(rest => (own.Cost + rest.Cost, own.Value + rest.Value)));
    }

    private static bool Throws(Action call)
    {
        try
        {
            call();
            return false;
        }
        catch (OpsException refused)
        {
            return refused.Code == FaultCode.InvalidArgument && refused.Place == "limit";
        }
    }
}
