using CsCheck;
using Ops.Domain.Budgets;
using static Ops.Domain.Tests.Budgets.Refusal;

namespace Ops.Domain.Tests.Budgets;

/// <summary>Choices under a budget. Expected values are worked by hand or come from trying everything.</summary>
public class FundingTests
{
    [Fact]
    public void The_best_items_are_funded_to_the_cent()
    {
        FundingItem[] items = [new("roof", Usd(60.01m), 70), new("pump", Usd(50m), 60), new("fence", Usd(50m), 55)];
        var choice = FundingChoice.Of(items, Usd(110m)); // roof and pump would cost 110.01

        choice.Funded.Should().Equal("pump", "fence");
        choice.TotalValue.Should().Be(115);
        choice.TotalCost.Should().Be(Usd(100m));
        choice.Unspent.Should().Be(Usd(10m));
        choice.Gap.Should().Be(0);
        FundingChoice.Of(items, Usd(110.01m)).Funded.Should().Equal("roof", "pump");
        choice.ValueOfNextUnit.Should().BeApproximately(60 / 50.0 < 70 / 60.01 ? 60 / 50.0 : 55 / 50.0, 0.2);
    }

    [Fact]
    public void Bad_items_are_refused()
    {
        FundingItem good = new("a", Usd(1m), 1);
        Refusal.Of(() => FundingChoice.Of([], Usd(1m)), FaultCode.EmptyInput, "items");
        Refusal.Of(() => FundingChoice.Of([good, good], Usd(1m)), FaultCode.DuplicateKey, "items[1]");
        Refusal.Of(() => FundingChoice.Of([good], new Money(1, Currency.Eur)), FaultCode.CurrencyMismatch, "items[0]");
        Refusal.Of(() => FundingChoice.Of([good], Usd(-1m)), FaultCode.InvalidArgument, "budget");
        Refusal.Of(() => FundingChoice.Of([good, new("b", Usd(-1m), 1)], Usd(1m)), FaultCode.InvalidArgument, "items[1].Cost");
        Refusal.Of(() => FundingChoice.Of([good, new("b", Usd(1m), -1)], Usd(1m)), FaultCode.InvalidArgument, "items[1].Value");
    }

    [Fact]
    public void A_budget_from_zero_keeps_what_the_law_demands()
    {
        DecisionPackage[] packages =
        [
            new("safety", true, new PackageLevel(Usd(40m), 5), new PackageLevel(Usd(25m), 9)),
            new("training", false, new PackageLevel(Usd(20m), 11), new PackageLevel(Usd(35m), 8)),
        ];
        var plan = ZeroBasePlan.Of(packages, Usd(65m)); // 40 are bound; 20 buy 11, 25 buy 9

        plan.Packages.Should()
            .Equal(new PackageFunding("safety", 1, Usd(40m), Usd(25m)), new PackageFunding("training", 1, Usd(20m), Usd(35m)));
        plan.TotalValue.Should().Be(16);
        plan.TotalCost.Should().Be(Usd(60m));
        plan.Unspent.Should().Be(Usd(5m));
        plan.ValueOfNextUnit.Should().BeApproximately(9 / 25.0, 1e-12); // the next step by value per cost
        ZeroBasePlan.Of(packages, Usd(1000m)).ValueOfNextUnit.Should().BeNull();
        Refusal.Of(() => ZeroBasePlan.Of(packages, Usd(39.99m)), FaultCode.InvalidArgument, "limit");
        Refusal.Of(() => ZeroBasePlan.Of(packages, Usd(65.001m)), FaultCode.InvalidArgument, "budget");
        Refusal.Of(() => ZeroBasePlan.Of([], Usd(65m)), FaultCode.EmptyInput, "packages");
        Refusal.Of(() => ZeroBasePlan.Of([.. packages, packages[0]], Usd(65m)), FaultCode.DuplicateKey, "packages[2]");
        Refusal.Of(() => ZeroBasePlan.Of([new("x", false)], Usd(65m)), FaultCode.InvalidArgument, "packages[0]");
        Refusal.Of(
            () => ZeroBasePlan.Of([new("x", false, new PackageLevel(Usd(0.001m), 1))], Usd(65m)),
            FaultCode.InvalidArgument,
            "packages[0].Levels"
        );
        Refusal.Of(
            () => ZeroBasePlan.Of([new("x", false, new PackageLevel(Usd(1m), -1))], Usd(65m)),
            FaultCode.InvalidArgument,
            "packages[0].Levels"
        );
    }

    [Fact]
    public void Shares_of_a_campaign_budget_meet_at_the_limits()
    {
        // web is best, but web + mail may have 55; mail beats ads per unit, so mail takes what web leaves: 40 + 15. ads fill up.
        FundingRange[] items =
        [
            new("ads", Usd(10m), Usd(50m), 1.8m),
            new("web", Usd(0m), Usd(40m), 2.5m),
            new("mail", Usd(0m), Usd(25m), 2.1m),
        ];
        FundingGroup[] groups = [new("reach", ["web", "mail"], maximum: Usd(55m))];
        var optimum = BudgetOptimum.Of(items, Usd(100m), groups, FundingMode.Continuous);

        optimum.Allocation.Should().Equal(new ItemFunding("ads", Usd(45m)), new("web", Usd(40m)), new("mail", Usd(15m)));
        optimum.TotalCost.Should().Be(Usd(100m));
        optimum.TotalValue.Should().Be(81 + 100 + 31.5m);
    }

    [Fact]
    public void Three_overlapping_limits_meet_at_half_a_unit()
    {
        // Pairs of three items may have 1 together: each gets a half, which no whole allocation reaches.
        FundingRange[] items = [.. "abc".Select(id => new FundingRange($"{id}", Usd(0m), Usd(1m), 1))];
        FundingGroup[] groups =
        [
            new("ab", ["a", "b"], maximum: Usd(1m)),
            new("bc", ["b", "c"], maximum: Usd(1m)),
            new("ca", ["c", "a"], maximum: Usd(1m)),
        ];
        BudgetOptimum.Of(items, Usd(9m), groups, FundingMode.Continuous).TotalValue.Should().Be(1.5m);
        BudgetOptimum.Of(items, Usd(9m), groups, FundingMode.AllOrNothing).TotalValue.Should().Be(1);
    }

    [Fact]
    public void Whole_items_are_chosen_like_trying_every_set() =>
        Gen.Select(
                Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20]).Array[1, 8],
                Gen.Int[0, 60],
                Gen.Select(Gen.Int[0, 255], Gen.Int[0, 30], Gen.Int[0, 40], Gen.Int[0, 4]).Array[0, 3]
            )
            .Sample(
                (items, budget, groups) =>
                {
                    bool IsGood(int set) =>
                        Cost(set) <= budget
                        && groups.All(group =>
                            Cost(set & group.Item1) is var cost
                            && cost >= Math.Min(group.Item2, group.Item3)
                            && cost <= group.Item3
                            && Members(set & group.Item1).Count(item => item.Item1 > 0) <= group.Item4
                        );
                    IEnumerable<(int, int)> Members(int set) => items.Where((_, i) => ((set >> i) & 1) == 1);
                    int Cost(int set) => Members(set).Sum(item => item.Item1);
                    var sets = Enumerable.Range(0, 1 << items.Length).Where(IsGood).ToArray();
                    int? best = sets.Length == 0 ? null : sets.Max(set => Members(set).Sum(item => item.Item2));
                    return Best(items.Select(item => (0, item.Item1, item.Item2)), budget, groups, FundingMode.AllOrNothing) == best;
                }
            );

    [Fact]
    public void Amounts_in_disjoint_groups_are_chosen_like_trying_every_whole_amount() =>
        Gen.Select(
                Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 9]).Array[1, 4],
                Gen.Int[0, 12],
                Gen.Select(Gen.Int[0, 15], Gen.Int[0, 5], Gen.Int[0, 8], Gen.Int[0, 4]),
                Gen.Bool
            )
            .Sample(
                (items, budget, group, canLeaveOut) =>
                {
                    // One group and the budget: with whole limits an optimum in whole amounts exists (nested sums).
                    var ranges = items.Select(item => (item.Item1, item.Item1 + item.Item2, item.Item3)).ToArray();
                    var amounts = Amounts(ranges, 0, canLeaveOut)
                        .Where(x =>
                            x.Sum() <= budget
                            && x.Where((_, i) => ((group.Item1 >> i) & 1) == 1).Sum() is var sum
                            && sum >= Math.Min(group.Item2, group.Item3)
                            && sum <= group.Item3
                            && (!canLeaveOut || x.Where((_, i) => ((group.Item1 >> i) & 1) == 1).Count(amount => amount > 0) <= group.Item4)
                        )
                        .ToArray();
                    int? best = amounts.Length == 0 ? null : amounts.Max(x => x.Zip(ranges).Sum(pair => pair.First * pair.Second.Item3));
                    var mode = canLeaveOut ? FundingMode.SemiContinuous : FundingMode.Continuous;
                    return Best(ranges, budget, [group], mode) == best;
                }
            );

    [Fact]
    public void Bad_limits_are_refused()
    {
        FundingRange item = new("a", Usd(1m), Usd(2m), 1);
        void Refused(
            FundingRange[] items,
            FundingGroup[] groups,
            FaultCode code,
            string place,
            FundingMode mode = FundingMode.Continuous
        ) => Refusal.Of(() => BudgetOptimum.Of(items, Usd(9m), groups, mode), code, place);

        Refused([], [], FaultCode.EmptyInput, "items");
        Refused([item], [new("g", ["b"])], FaultCode.UnknownReference, "groups[0].Items");
        Refused([item, item], [], FaultCode.DuplicateKey, "items[1]");
        Refused([item], [new("g", ["a"]), new("g", ["a"])], FaultCode.DuplicateKey, "groups[1]");
        Refused([item], [new("g", ["a", "a"])], FaultCode.DuplicateKey, "groups[0].Items[1]");
        Refused([item with { Maximum = Usd(0.5m) }], [], FaultCode.InvalidArgument, "items[0]");
        Refused([item with { Minimum = Usd(-1m) }], [], FaultCode.InvalidArgument, "items[0].Minimum");
        Refused([item with { Value = -1 }], [], FaultCode.InvalidArgument, "items[0].Value");
        Refused([item], [new("g", ["a"], Usd(2m), Usd(1m))], FaultCode.InvalidArgument, "groups[0]");
        Refused([item], [new("g", ["a"], maximumCount: 1)], FaultCode.InvalidArgument, "groups[0].MaximumCount");
        Refused([item], [new("g", ["a"], maximumCount: -1)], FaultCode.InvalidArgument, "groups[0].MaximumCount", FundingMode.AllOrNothing);
        Refused([item], [new("g", ["a"], Usd(2.01m))], FaultCode.InvalidArgument, "budget");
        Refused([item], [], FaultCode.InvalidArgument, "mode", (FundingMode)9);
        Refusal.Of(() => BudgetOptimum.Of([item], Usd(0.99m), [], FundingMode.Continuous), FaultCode.InvalidArgument, "budget");
        Refusal.Of(
            () => BudgetOptimum.Of([item], new Money(9, Currency.Eur), [], FundingMode.Continuous),
            FaultCode.CurrencyMismatch,
            "items[0]"
        );
        Refusal.Of(() => BudgetOptimum.Of([item], Usd(-9m), [], FundingMode.Continuous), FaultCode.InvalidArgument, "budget");
    }

    /// <summary>The best value, or null where no allocation satisfies all. A group: members as bits, least and largest sum, count.</summary>
    private static decimal? Best(
        IEnumerable<(int Minimum, int Maximum, int Value)> items,
        int budget,
        (int, int, int, int)[] groups,
        FundingMode mode
    )
    {
        FundingRange[] ranges =
        [
            .. items.Select((item, i) => new FundingRange($"{i}", Usd((decimal)item.Minimum), Usd((decimal)item.Maximum), item.Value)),
        ];
        FundingGroup[] limits =
        [
            .. groups.Select(
                (group, g) =>
                    new FundingGroup(
                        $"g{g}",
                        [.. ranges.Where((_, i) => ((group.Item1 >> i) & 1) == 1).Select(range => range.Id)],
                        Usd((decimal)Math.Min(group.Item2, group.Item3)),
                        Usd((decimal)group.Item3),
                        mode == FundingMode.Continuous ? null : group.Item4
                    )
            ),
        ];
        try
        {
            return BudgetOptimum.Of(ranges, Usd((decimal)budget), limits, mode).TotalValue;
        }
        catch (OpsException refused) when (refused.Code == FaultCode.InvalidArgument && refused.Place == "budget")
        {
            return null;
        }
    }

    private static IEnumerable<int[]> Amounts((int Minimum, int Maximum, int Value)[] ranges, int at, bool canLeaveOut)
    {
        if (at == ranges.Length)
            return
            [
                [],
            ];
        var own = Enumerable.Range(ranges[at].Minimum, ranges[at].Maximum - ranges[at].Minimum + 1);
        if (canLeaveOut)
            own = own.Prepend(0).Distinct();
        return own.SelectMany(x => Amounts(ranges, at + 1, canLeaveOut).Select(rest => (int[])[x, .. rest]));
    }
}
