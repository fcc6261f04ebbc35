using Ops.Domain.Budgets;
using static Ops.Domain.Tests.Budgets.Refusal;

namespace Ops.Domain.Tests.Budgets;

/// <summary>Expected values are worked by hand from the definitions.</summary>
public class ControlTests
{
    private static readonly BudgetUnit[] Units = [new("co"), new("dep", "co"), new("team", "dep"), new("other", "dep")];

    private static readonly SpendingLimit Stop = new(1, SpendingDecision.Stop);

    private static readonly SpendingLimit Warn = new(0.9m, SpendingDecision.Warn);

    private static SpendingCheck Check(decimal amount, params ControlledBudget[] budgets) =>
        SpendingCheck.Of(
            Units,
            budgets,
            [new UsedAmounts("team", Usd(10, 20)), new UsedAmounts("other", Usd(30, 0)), new UsedAmounts("team", Usd(5, 0))],
            new SpendingRequest("team", 1, Usd(amount))
        );

    [Fact]
    public void Every_unit_on_the_way_up_is_asked()
    {
        // The team used 15 and 20, the department 45 and 20.
        var check = Check(
            5,
            new ControlledBudget(
                "dep",
                Usd(50, 50),
                new SpendingControl(ControlHorizon.Period, Stop, Warn),
                new SpendingControl(ControlHorizon.Annual, Stop)
            ),
            new ControlledBudget("team", Usd(30, 30), new SpendingControl(ControlHorizon.YearToDate, Stop))
        );

        check
            .Checks.Select(one => (one.Node, one.Horizon, one.AvailableAfter.Amount, one.Decision))
            .Should()
            .Equal(
                ("team", ControlHorizon.YearToDate, 10, SpendingDecision.Ok),
                ("dep", ControlHorizon.Annual, 30, SpendingDecision.Ok),
                ("dep", ControlHorizon.Period, 0, SpendingDecision.Warn)
            );
        check.Decision.Should().Be(SpendingDecision.Warn);
        check.Binding.Should().Be(check.Checks[2]);
        check.Headroom.Should().Be(Usd(5m));
    }

    [Fact]
    public void One_cent_over_the_limit_stops()
    {
        var budget = new ControlledBudget("dep", Usd(50, 50), new SpendingControl(ControlHorizon.Period, Stop));
        Check(5, budget).Decision.Should().Be(SpendingDecision.Ok);
        Check(5.01m, budget).Decision.Should().Be(SpendingDecision.Stop);
        Check(5.01m, new ControlledBudget("dep", Usd(40, 50), new SpendingControl(ControlHorizon.Period, Stop)))
            .Headroom.Should()
            .Be(Usd(0m));
    }

    [Fact]
    public void No_budget_is_not_a_budget_of_zero()
    {
        Check(1).Decision.Should().Be(SpendingDecision.Ok);
        Check(1).Binding.Should().BeNull();
        Check(1).Headroom.Should().BeNull();
        Check(1, new ControlledBudget("co", Usd(0, 0))).Checks.Should().BeEmpty();
        Check(1, new ControlledBudget("co", Usd(0, 0), new SpendingControl(ControlHorizon.Annual, Stop)))
            .Decision.Should()
            .Be(SpendingDecision.Stop);
    }

    [Fact]
    public void Faulty_checks_are_refused_in_the_order_of_the_faults()
    {
        var good = new ControlledBudget("co", Usd(1, 1), new SpendingControl(ControlHorizon.Annual, Stop));
        SpendingRequest request = new("team", 1, Usd(1m));
        Refusal.Of(() => SpendingCheck.Of([], [], [], request), FaultCode.EmptyInput, "units");
        Refusal.Of(
            () => SpendingCheck.Of(Units, [good, new ControlledBudget("x", Usd(1, 1, 1))], [], request),
            FaultCode.LengthMismatch,
            "budgets[1]"
        );
        Refusal.Of(
            () => SpendingCheck.Of(Units, [good], [new UsedAmounts("co", Usd(1, 1, 1))], request),
            FaultCode.LengthMismatch,
            "used[0]"
        );
        Refusal.Of(
            () => SpendingCheck.Of(Units, [good, good], [new UsedAmounts("x", Usd(1, 1))], request),
            FaultCode.UnknownReference,
            "used[0]"
        );
        Refusal.Of(
            () => SpendingCheck.Of(Units, [good, good], [], new SpendingRequest("x", 1, Usd(1m))),
            FaultCode.UnknownReference,
            "request.Node"
        );
        Refusal.Of(() => SpendingCheck.Of(Units, [good, good], [], request), FaultCode.DuplicateKey, "budgets[1]");
        Refusal.Of(
            () => SpendingCheck.Of(Units, [new ControlledBudget("co", Usd(1, 1), good.Controls[0], good.Controls[0])], [], request),
            FaultCode.DuplicateKey,
            "budgets[0].Controls[1]"
        );
        Refusal.Of(
            () => SpendingCheck.Of([new("co", "team"), .. Units[1..]], [good], [], request with { Amount = Usd(0m) }),
            FaultCode.Cycle,
            "units"
        );
        Refusal.Of(
            () => SpendingCheck.Of(Units, [new ControlledBudget("co", Usd(-1, 1))], [], request),
            FaultCode.InvalidArgument,
            "budgets[0]"
        );
        Refusal.Of(
            () =>
                SpendingCheck.Of(
                    Units,
                    [
                        new ControlledBudget(
                            "co",
                            Usd(1, 1),
                            new SpendingControl(ControlHorizon.Annual, new SpendingLimit(0, SpendingDecision.Stop))
                        ),
                    ],
                    [],
                    request
                ),
            FaultCode.InvalidArgument,
            "budgets[0].Controls"
        );
        Refusal.Of(
            () => SpendingCheck.Of(Units, [good], [], request with { Amount = Usd(0m) }),
            FaultCode.InvalidArgument,
            "request.Amount"
        );
        Refusal.Of(() => SpendingCheck.Of(Units, [good], [], request with { Period = 3 }), FaultCode.InvalidArgument, "request.Period");
        Refusal.Of(() => SpendingCheck.Of(Units, [good], [], request with { Period = 0 }), FaultCode.InvalidArgument, "request.Period");
    }

    private static EncumbranceEvent E(string document, EncumbranceKind kind, decimal? amount = null) =>
        new(document, kind, amount is { } known ? Usd(known) : null);

    [Fact]
    public void A_purchase_moves_from_request_to_close()
    {
        var life = Encumbrances.Of(
            [
                E("a", EncumbranceKind.Request, 100),
                E("a", EncumbranceKind.Commit, 110),
                E("a", EncumbranceKind.Invoice, 60),
                E("a", EncumbranceKind.Release, 20),
                E("a", EncumbranceKind.Invoice, 33),
                E("a", EncumbranceKind.Close),
            ],
            Usd(200m),
            0.1m
        );

        life.Steps.Select(step => (step.State, step.PreCommitted.Amount, step.Committed.Amount, step.Actual.Amount, step.Available.Amount))
            .Should()
            .Equal(
                (EncumbranceState.Requested, 100, 0, 0, 100),
                (EncumbranceState.Committed, 0, 110, 0, 90),
                (EncumbranceState.PartiallyInvoiced, 0, 50, 60, 90),
                (EncumbranceState.PartiallyInvoiced, 0, 30, 60, 110),
                (EncumbranceState.Invoiced, 0, 0, 93, 107),
                (EncumbranceState.Closed, 0, 0, 93, 107)
            );
        life.Documents.Should().Equal(new EncumbranceDocument("a", EncumbranceState.Closed, Usd(93m), Usd(0m)));
    }

    [Fact]
    public void An_order_may_take_over_the_requested_amount_and_be_given_back()
    {
        var life = Encumbrances.Of(
            [
                E("b", EncumbranceKind.Request, 5),
                E("b", EncumbranceKind.Commit),
                E("a", EncumbranceKind.Request, 7),
                E("b", EncumbranceKind.Release),
                E("a", EncumbranceKind.Cancel),
            ],
            Usd(10m),
            0
        );
        life.Steps.Select(step => step.Available).Should().Equal(Usd(5, 5, -2, 3, 10));
        life.Documents.Select(document => document.State).Should().Equal(EncumbranceState.Cancelled, EncumbranceState.Released);
    }

    [Fact]
    public void What_is_out_of_turn_is_refused()
    {
        void Refused(FaultCode code, params EncumbranceEvent[] events) =>
            Refusal.Of(() => Encumbrances.Of(events, Usd(100m), 0.1m), code, $"events[{events.Length - 1}]");
        Refused(FaultCode.DuplicateKey, E("a", EncumbranceKind.Request, 1), E("a", EncumbranceKind.Request, 1));
        Refused(FaultCode.UnknownReference, E("a", EncumbranceKind.Close));
        Refused(FaultCode.UnknownReference, E("a", EncumbranceKind.Invoice, -1));
        Refused(FaultCode.InvalidArgument, E("a", EncumbranceKind.Commit));
        Refused(FaultCode.InvalidArgument, E("a", EncumbranceKind.Commit, 0));
        Refused(FaultCode.InvalidArgument, E("a", EncumbranceKind.Commit, 10), E("a", EncumbranceKind.Commit, 10));
        Refused(FaultCode.InvalidArgument, E("a", EncumbranceKind.Commit, 10), E("a", EncumbranceKind.Invoice, 11.01m));
        Refused(FaultCode.InvalidArgument, E("a", EncumbranceKind.Commit, 10), E("a", EncumbranceKind.Release, 10.01m));
        Refused(FaultCode.InvalidArgument, E("a", EncumbranceKind.Commit, 10), E("a", EncumbranceKind.Close));
        Refused(
            FaultCode.InvalidArgument,
            E("a", EncumbranceKind.Commit, 10),
            E("a", EncumbranceKind.Invoice, 10),
            E("a", EncumbranceKind.Release)
        );
        Refused(
            FaultCode.InvalidArgument,
            E("a", EncumbranceKind.Commit, 10),
            E("a", EncumbranceKind.Invoice, 1),
            E("a", EncumbranceKind.Cancel)
        );
        Refusal.Of(() => Encumbrances.Of([E("a", EncumbranceKind.Commit, 1)], Usd(-1m), 0), FaultCode.InvalidArgument, "budget");
        Refusal.Of(() => Encumbrances.Of([E("a", EncumbranceKind.Commit, 1)], Usd(1m), -1), FaultCode.InvalidArgument, "tolerance");
    }
}
