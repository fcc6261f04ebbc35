using Ops.Domain.Budgets;
using Ops.Domain.Coordination;
using Ops.Domain.Projects;
using Ops.Domain.Reviews;

namespace Ops.Domain.Tests.Kernel;

/// <summary>Members that no enumeration defines, and nulls, are refused where they are given.</summary>
public sealed class UndefinedMemberTests
{
    private const int None = int.MaxValue;

    [Fact]
    public void A_language_that_does_not_exist_is_refused()
    {
        var explanation = Explanation.Of(new Phrase("Figure", "数值"), 1.0);

        Refusal.Of(FaultCode.InvalidArgument, "language", () => new Phrase("a", "甲").In((Language)None));
        Refusal.Of(FaultCode.InvalidArgument, "language", () => explanation.ToText((Language)None));
        Refusal.Of(FaultCode.InvalidArgument, "language", () => explanation.ToMarkdown((Language)None));
        Refusal.Of(FaultCode.InvalidArgument, "language", () => explanation.ValueIn((Language)None));
    }

    [Fact]
    public void A_kind_that_does_not_exist_is_refused_by_the_definition_that_takes_it()
    {
        Refusal.Of(FaultCode.InvalidArgument, "type", () => _ = new ActivityLink("a", "b", (LinkType)None));
        Refusal.Of(FaultCode.InvalidArgument, "kind", () => _ = new ActivityConstraint("a", (ConstraintKind)None, 1));
        Refusal.Of(FaultCode.InvalidArgument, "type", () => _ = new RaciAssignment("t", "r", (RaciType)None));
        Refusal.Of(FaultCode.InvalidArgument, "status", () => _ = new ReadinessItem("a", (ReadinessStatus)None));
    }

    [Fact]
    public void A_missing_unit_is_refused_by_funds()
    {
        var usd = new Money(10, Currency.Usd);
        var funds = Funds.Of([new BudgetUnit("all", null)], [new ControlledBudget("all", [usd])], []);

        Refusal.Of(FaultCode.InvalidArgument, "unit", () => funds.Check(null!, 1, usd));
    }

    [Fact]
    public void Rows_beyond_what_can_be_counted_are_refused()
    {
        Refusal.Of(FaultCode.Overflow, "Given", () => _ = new PartCoverage(ModelPart.Units, int.MinValue, 1, 0).Used);
        new PartCoverage(ModelPart.Units, 5, 1, 2).Used.Should().Be(2);
    }
}
