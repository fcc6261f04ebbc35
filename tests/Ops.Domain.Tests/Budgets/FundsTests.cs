using CsCheck;
using Ops.Domain.Budgets;
using static Ops.Domain.Tests.Budgets.Refusal;

namespace Ops.Domain.Tests.Budgets;

/// <summary>Expected values are worked by hand, or come from <see cref="SpendingCheck"/>, which reads all rows every time.</summary>
public class FundsTests
{
    private static readonly BudgetUnit[] s_units = [new("city"), new("police", "city"), new("labs", "police"), new("fire", "city")];

    private static SpendingControl Control(ControlHorizon horizon, params SpendingLimit[] limits) => new(horizon, limits);

    private static Funds Open(params UsedAmounts[] used) =>
        Funds.Of(
            s_units,
            [
                new ControlledBudget(
                    "police",
                    Usd(100m, 100m),
                    Control(ControlHorizon.Annual, new SpendingLimit(1, SpendingDecision.Stop)),
                    Control(ControlHorizon.YearToDate, new SpendingLimit(0.9m, SpendingDecision.Warn))
                ),
                new ControlledBudget(
                    "city",
                    Usd(500m, 500m),
                    Control(ControlHorizon.Period, new SpendingLimit(1.05m, SpendingDecision.Stop))
                ),
            ],
            used
        );

    [Fact]
    public void A_request_is_reserved_up_to_the_last_cent_and_not_beyond()
    {
        var funds = Open(new UsedAmounts("labs", Usd(30m, 0m)));

        funds.TryReserve("labs", 1, Usd(60m), out var ok).Should().BeTrue(); // 90 of 100 to date: on the limit is not over it
        ok.Decision.Should().Be(SpendingDecision.Ok);
        ok.Unit.Should().Be("police");
        ok.Horizon.Should().Be(ControlHorizon.YearToDate);
        ok.AvailableAfter.Should().Be(Usd(10m));
        funds.TryReserve("labs", 1, Usd(0.01m), out var warned).Should().BeTrue();
        warned.Decision.Should().Be(SpendingDecision.Warn);
        warned.AvailableAfter.Should().Be(Usd(9.99m));
        funds.TryReserve("police", 2, Usd(110m), out var stopped).Should().BeFalse(); // 109.99 are left of the year
        stopped.Decision.Should().Be(SpendingDecision.Stop);
        stopped.Horizon.Should().Be(ControlHorizon.Annual);
        stopped.AvailableAfter.Should().Be(Usd(-0.01m));
        funds.TryReserve("police", 2, Usd(109.99m), out _).Should().BeTrue();
        funds.TryReserve("police", 2, Usd(0.01m), out _).Should().BeFalse();
        funds
            .Positions.Should()
            .Equal(
                new FundsPosition("police", Usd(200m), Usd(170m), Usd(0m), Usd(30m), Usd(0m)),
                new FundsPosition("city", Usd(1000m), Usd(170m), Usd(0m), Usd(30m), Usd(800m))
            );
        funds.Explain().Parts.Select(part => part.Value).Should().Equal("0 USD", "800 USD");
    }

    [Fact]
    public void The_budget_above_decides_when_it_is_stricter()
    {
        var funds = Open();
        funds.Check("fire", 1, Usd(525m)).Decision.Should().Be(SpendingDecision.Ok); // 1.05 · 500
        var decision = funds.Check("fire", 1, Usd(525.01m));
        decision.Decision.Should().Be(SpendingDecision.Stop);
        decision.Unit.Should().Be("city");
        decision.AvailableAfter.Should().Be(Usd(-25.01m));
    }

    [Fact]
    public void What_no_budget_covers_is_not_controlled()
    {
        var funds = Funds.Of(s_units, [new ControlledBudget("police", [Usd(1m)])], []);
        funds.TryReserve("fire", 1, Usd(99m), out var free).Should().BeTrue();
        free.Should().Be(default(FundsDecision));
        free.Unit.Should().BeNull();
        free.Horizon.Should().BeNull();
        free.AvailableAfter.Should().BeNull();
        funds.Check("labs", 1, Usd(99m)).Should().Be(default(FundsDecision)); // a budget without a control
    }

    [Fact]
    public void Faulty_requests_and_budgets_are_refused()
    {
        var funds = Open();
        void Refused(string unit, int period, Money amount, FaultCode code, string place)
        {
            Refusal.Of(() => funds.Check(unit, period, amount), code, place);
            Refusal.Of(() => funds.TryReserve(unit, period, amount, out _), code, place);
            Refusal.Of(() => funds.TryRelease(unit, period, amount), code, place);
            Refusal.Of(() => funds.TryCommit(unit, period, amount, out _), code, place);
            Refusal.Of(() => funds.TryBook(unit, period, amount, out _), code, place);
        }
        Refused("x", 1, Usd(1m), FaultCode.UnknownReference, "unit");
        Refused("labs", 0, Usd(1m), FaultCode.InvalidArgument, "period");
        Refused("labs", 3, Usd(1m), FaultCode.InvalidArgument, "period");
        Refused("labs", 1, Usd(0m), FaultCode.InvalidArgument, "amount");
        Refused("labs", 1, Usd(0.001m), FaultCode.InvalidArgument, "amount");
        Refused("labs", 1, new Money(1, Currency.Eur), FaultCode.CurrencyMismatch, "amount");
        Refused("labs", 1, Usd(92_233_720_368_547_758.07m), FaultCode.Overflow, "amount");
        ControlledBudget budget = new("city", [Usd(1m)]);
        Refusal.Of(() => Funds.Of([], [budget], []), FaultCode.EmptyInput, "units");
        Refusal.Of(() => Funds.Of(s_units, [], []), FaultCode.EmptyInput, "budgets");
        Refusal.Of(() => Funds.Of(s_units, [budget, new("fire", Usd(1m, 1m))], []), FaultCode.LengthMismatch, "budgets[1]");
        Refusal.Of(() => Funds.Of(s_units, [new("x", [Usd(1m)])], []), FaultCode.UnknownReference, "budgets[0]");
        Refusal.Of(() => Funds.Of(s_units, [budget], [new("x", [Usd(1m)])]), FaultCode.UnknownReference, "used[0]");
        Refusal.Of(() => Funds.Of(s_units, [budget, budget], []), FaultCode.DuplicateKey, "budgets[1]");
        Refusal.Of(() => Funds.Of([new("city"), new("city")], [budget], []), FaultCode.DuplicateKey, "units[1]");
        Refusal.Of(() => Funds.Of([new("city", "city")], [budget], []), FaultCode.Cycle, "units");
        Refusal.Of(() => Funds.Of(s_units, [new("city", [Usd(-1m)])], []), FaultCode.InvalidArgument, "budgets[0]");
        Refusal.Of(() => Funds.Of(s_units, [new("city", [Usd(0.001m)])], []), FaultCode.InvalidArgument, "budgets[0]");
        Refusal.Of(() => Funds.Of(s_units, [new("city", [Usd(92_233_720_368_547_758.07m)])], []), FaultCode.Overflow, "budgets[0]");
        Refusal.Of(() => Funds.Of(s_units, [budget], [new("fire", [Usd(0.001m)])]), FaultCode.InvalidArgument, "used[0]");
    }

    [Fact]
    public void Every_answer_is_that_of_a_check_over_all_rows() =>
        Gen.Select(
                Gen.Int[0, 1000].Array[8],
                Gen.Select(
                    Gen.Int[0, 7],
                    Gen.Int[0, 300].Array[3],
                    Gen.Int[0, 7],
                    Gen.Select(Gen.Int[50, 120], Gen.Bool, Gen.Int[-1, 2], Gen.Int[0, 20]).Array[0, 4]
                ).Array[1, 6],
                Gen.Select(Gen.Int[0, 7], Gen.Int[1, 3], Gen.Int[1, 90], Gen.Enum<SpendingActivity>()).Array[1, 20]
            )
            .Sample(
                (parents, budgets, requests) =>
                {
                    BudgetUnit[] units =
                    [
                        .. Enumerable.Range(0, 8).Select(i => new BudgetUnit($"u{i}", i == 0 ? null : $"u{parents[i] % i}")),
                    ];
                    ControlledBudget[] controlled =
                    [
                        .. budgets
                            .DistinctBy(budget => budget.Item1)
                            .Select(budget => new ControlledBudget(
                                $"u{budget.Item1}",
                                Usd([.. budget.Item2.Select(amount => (decimal)amount)]),
                                [
                                    .. Enum.GetValues<ControlHorizon>()
                                        .Where(horizon => ((budget.Item3 >> (int)horizon) & 1) == 1)
                                        .Select(horizon => new SpendingControl(
                                            horizon,
                                            [
                                                .. budget.Item4.Select(limit => new SpendingLimit(
                                                    limit.Item1 / 100m,
                                                    limit.Item2 ? SpendingDecision.Stop : SpendingDecision.Warn,
                                                    limit.Item4 == 0 ? null : Usd((decimal)limit.Item4),
                                                    limit.Item3 < 0 ? null : (SpendingActivity)limit.Item3
                                                )),
                                            ]
                                        )),
                                ]
                            )),
                    ];
                    var funds = Funds.Of(units, controlled, []);
                    var used = new List<UsedAmounts>();
                    foreach (var (unit, period, amount, activity) in requests)
                    {
                        var slow = SpendingCheck.Of(
                            units,
                            controlled,
                            [.. used],
                            new SpendingRequest($"u{unit}", period, Usd((decimal)amount), activity)
                        );
                        var money = Usd((decimal)amount);
                        FundsDecision quick;
                        bool isReserved = activity switch
                        {
                            SpendingActivity.Reserve => funds.TryReserve($"u{unit}", period, money, out quick),
                            SpendingActivity.Commit => funds.TryCommit($"u{unit}", period, money, out quick),
                            _ => funds.TryBook($"u{unit}", period, money, out quick),
                        };
                        if (quick.Decision != slow.Decision || isReserved != (slow.Decision != SpendingDecision.Stop))
                            return false;
                        if (quick.Unit != slow.Binding?.Node || quick.Horizon != slow.Binding?.Horizon)
                            return false;
                        if (quick.AvailableAfter != slow.Binding?.AvailableAfter)
                            return false;
                        if (isReserved)
                            used.Add(
                                new UsedAmounts($"u{unit}", Usd([.. Enumerable.Range(1, 3).Select(p => p == period ? (decimal)amount : 0)]))
                            );
                    }
                    return true;
                }
            );

    [Fact]
    public void A_check_and_a_reservation_allocate_nothing()
    {
        var funds = Open();
        var cent = Usd(0.01m);
        funds.TryReserve("labs", 1, cent, out _);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1_000; i++)
            funds.TryReserve("labs", 1, cent, out _);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }
}
