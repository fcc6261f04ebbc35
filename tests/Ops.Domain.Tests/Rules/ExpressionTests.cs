using NodaTime;
using Ops.Domain.Rules;

namespace Ops.Domain.Tests.Rules;

public class ExpressionTests
{
    private static readonly NumberTerm<Bill> Paid = Facts<Bill>.Number("paid", bill => bill.Paid);
    private static readonly NumberTerm<Bill> Due = Facts<Bill>.Number("due", bill => bill.Due);
    private static readonly FlagTerm<Bill> Open = Facts<Bill>.Flag("open", bill => bill.Open);
    private static readonly TextTerm<Bill> Kind = Facts<Bill>.Text("kind", bill => bill.Kind);
    private static readonly DateTerm<Bill> Day = Facts<Bill>.Date("day", bill => bill.Day);

    private static readonly Bill Known = new(30, 40, true, "rent", new LocalDate(2026, 3, 1));

    [Fact]
    public void An_expression_is_written_as_it_is_meant()
    {
        Text(Paid + Due).Should().Be("(paid + due)");
        Text(Paid - Due).Should().Be("(paid - due)");
        Text(Paid * Due / 2).Should().Be("((paid * due) / 2)");
        Text(-Paid).Should().Be("(0 - paid)");
        Text(Paid < Due).Should().Be("paid < due");
        Text(Paid <= Due).Should().Be("paid <= due");
        Text(Paid > Due).Should().Be("paid > due");
        Text(Paid >= Due).Should().Be("paid >= due");
        Text(Paid.Is(Due)).Should().Be("paid = due");
        Text(Terms.Compare(RuleOperator.NotEqual, Paid, Due)).Should().Be("paid <> due");
        Text(Paid.Between(1, Due)).Should().Be("paid between 1 and due");
        Text(Paid.In(1, 2)).Should().Be("paid in (1, 2)");
        Text(Paid.IsKnown).Should().Be("paid is known");
        Text((Paid < Due) & Open).Should().Be("(paid < due and open)");
        Text(!((Paid < Due) | Open)).Should().Be("not (paid < due or open)");
        new Rule<Bill>("late", Open) { Version = "3" }
            .ToString()
            .Should()
            .Be("late 3: open");
        new Rule<Bill>("late", Open).ToString().Should().Be("late: open");
    }

    [Fact]
    public void Expressions_built_at_run_time_compute_as_typed_ones()
    {
        Terms.Difference<Bill>(Paid, Due).Evaluate(Known).Should().Be(FactValue.Of(-10m));
        Terms.Quotient<Bill>(Paid, Due).Evaluate(Known).Should().Be(FactValue.Of(0.75m));
        Terms.Product<Bill>(Paid, Due, Paid).Evaluate(Known).Should().Be(FactValue.Of(36_000m));
        Terms.Negate<Bill>(Paid).Evaluate(Known).Should().Be(FactValue.Of(-30m));
        Terms.Not<Bill>(Open).Evaluate(Known).Should().Be(FactValue.Of(false));
        // More parts than fit on the stack: nine times 30, and unknown as soon as one is.
        Terms.Sum<Bill>(Paid, Paid, Paid, Paid, Paid, Paid, Paid, Paid, Paid).Evaluate(Known).Should().Be(FactValue.Of(270m));
        Terms
            .Sum<Bill>(Paid, Paid, Paid, Paid, Paid, Paid, Paid, Paid, Due)
            .Evaluate(Known with { Due = null })
            .IsMissing.Should()
            .BeTrue();
        Terms.Sum<Bill>(Paid).Evaluate(Known).Should().Be(FactValue.Of(30m));
    }

    [Fact]
    public void A_condition_can_be_a_value_of_another()
    {
        // As a value a condition is computed; only the outer comparison is one that was made.
        FlagTerm<Bill>[] parts =
        [
            Paid < Due,
            Paid.Between(30, Due),
            Paid.In(30, 31),
            Paid.IsKnown,
            !Day.Is(new LocalDate(2026, 3, 2)),
            (Paid < Due) & Open,
            (Paid > Due) | Open,
            Kind.In("rent", "fuel"),
        ];
        foreach (var part in parts)
        {
            var same = Terms.Compare<Bill>(RuleOperator.Equal, part, (FlagTerm<Bill>)true);
            var result = RuleSet<Bill>.Of(new Rule<Bill>("same", same)).Evaluate(Known, new LocalDate(2026, 3, 1))["same"];
            result.Result.Should().Be(Truth.True, part.ToString());
            result.Atoms.Should().ContainSingle(part.ToString()).Which.Values.Should().Equal(FactValue.Of(true), FactValue.Of(true));
            Terms.Compare<Bill>(RuleOperator.NotEqual, part, (FlagTerm<Bill>)true).Holds(Known).Should().Be(Truth.False);
        }
    }

    [Fact]
    public void Every_comparison_is_noted_with_its_operator_and_its_operands()
    {
        var rule = new Rule<Bill>(
            "all",
            (Paid < Due)
                & (Paid <= Due)
                & !(Paid > Due)
                & !(Paid >= Due)
                & !Paid.Is(Due)
                & Paid.Between(30, 30)
                & Paid.In(30)
                & Paid.IsKnown
                & Open
        );
        var result = RuleSet<Bill>.Of(rule).Evaluate(Known, new LocalDate(2026, 3, 1))["all"];
        result
            .Atoms.Select(atom => (atom.Operator, atom.Values.Length, atom.Result))
            .Should()
            .Equal(
                (RuleOperator.Less, 2, Truth.True),
                (RuleOperator.AtMost, 2, Truth.True),
                (RuleOperator.Greater, 2, Truth.False),
                (RuleOperator.AtLeast, 2, Truth.False),
                (RuleOperator.Equal, 2, Truth.False),
                (RuleOperator.Between, 3, Truth.True),
                (RuleOperator.In, 1, Truth.True),
                (RuleOperator.Exists, 0, Truth.True),
                (RuleOperator.Fact, 1, Truth.True)
            );
        result.Atoms[7].Fact.Should().Be("paid");
        result.Atoms[0].Fact.Should().BeNull();
        result.When.Should().Be(rule.When.ToString());
    }

    [Fact]
    public void What_settles_a_condition_ends_it_and_unknown_does_not()
    {
        var due = Known with { Due = null };
        // A false part ends an and, a true part ends an or: what stands behind is not looked at.
        Atoms((Paid > 100) & Open, Known).Should().Be(1);
        Atoms((Paid > 10) | Open, Known).Should().Be(1);
        Atoms((Paid > Due) & Open, due).Should().Be(2);
        ((Paid > Due) & Open).Holds(due).Should().Be(Truth.Unknown);
        ((Paid > Due) & !Open).Holds(due).Should().Be(Truth.False);
        ((Paid > Due) | Open).Holds(due).Should().Be(Truth.True);
        ((Paid > Due) | !Open).Holds(due).Should().Be(Truth.Unknown);
        Kind.In("rent").Holds(Known with { Kind = null }).Should().Be(Truth.Unknown);
        Kind.In("fuel").Holds(Known).Should().Be(Truth.False);
    }

    [Fact]
    public void Faults_of_expressions_name_the_expression()
    {
        Refusal.Of(() => (Paid / (Due - 40)).Evaluate(Known), FaultCode.ZeroDenominator, "(paid / (due - 40))");
        Refusal.Of(() => (Paid * decimal.MaxValue).Evaluate(Known), FaultCode.Overflow, $"(paid * {decimal.MaxValue})");
        Refusal.Of(() => (Paid - decimal.MinValue).Evaluate(Known), FaultCode.Overflow, $"(paid - {decimal.MinValue})");
        Refusal.Of(() => (Paid / 0.0000001m * decimal.MaxValue).Evaluate(Known)).Code.Should().Be(FaultCode.Overflow);
        Refusal.Of(() => Terms.Compare<Bill>(RuleOperator.Between, Paid, Paid), FaultCode.InvalidArgument, "operator");
        Refusal.Of(() => Terms.Compare<Bill>(RuleOperator.Fact, Paid, Paid), FaultCode.InvalidArgument, "operator");
        Refusal.Of(() => Terms.In<Bill>(Paid, [FactValue.Of("x")]), FaultCode.InvalidArgument, "paid in (x)");
        Refusal.Of(() => Terms.Between<Bill>(Paid, Paid, Kind), FaultCode.InvalidArgument, "paid between paid and kind");
        Refusal.Of(() => Terms.Between<Bill>(Paid, Kind, Paid), FaultCode.InvalidArgument, "paid between kind and paid");
        Refusal.Of(() => Terms.Compare<Bill>(RuleOperator.Less, Open, Open), FaultCode.InvalidArgument, "open < open");
        Terms.Compare<Bill>(RuleOperator.AtMost, Day, Day).Holds(Known).Should().Be(Truth.True);
        Terms.Compare<Bill>(RuleOperator.Equal, Kind, Kind).Holds(Known).Should().Be(Truth.True);
    }

    [Fact]
    public void A_result_explains_what_held_what_is_missing_and_what_to_do()
    {
        var rules = RuleSet<Bill>.Of(
            new Rule<Bill>("open", Open) { Version = "1" },
            new Rule<Bill>("late", Paid < Due)
            {
                Version = "2",
                Severity = Severity.Warning,
                Requires = ["open"],
                Message = bill => Phrase.Of($"{bill.Due} is due", $"应付 {bill.Due}"),
                Evidence = bill => Explanation.Of(new Phrase("paid", "已付"), bill.Paid!.Value),
                Action = new Phrase("send a reminder", "发送提醒"),
            }
        );
        var today = new LocalDate(2026, 3, 1);
        var all = rules.Evaluate(Known, today);
        all.AsOf.Should().Be(today);
        all.WorstSeverity.Should().Be(Severity.Warning);
        var told = all.Explain();
        (told.Value, told.Formula.English).Should().Be(("2", "2 of 2 on 2026-03-01"));
        told.Parts.Should().HaveCount(2);
        var late = told.Parts[1];
        (late.Figure.English, late.Value, late.Formula.English, late.Source.English)
            .Should()
            .Be(("40 is due", "true", "paid < due", "late 2"));
        late.Parts.Select(part => (part.Figure.English, part.Value))
            .Should()
            .Equal(("paid < due", "true"), ("paid", "30"), ("action", "send a reminder"));
        late.Parts[0].Formula.English.Should().Be("30, 40");
        var shut = rules.Evaluate(Known with { Open = false, Due = null }, today)["late"].Explain();
        shut.Parts.Select(part => (part.Figure.English, part.Value))
            .Should()
            .Contain(("required rule", "open"))
            .And.NotContain(("paid", "30"), "evidence is only asked for when the rule holds");
        var unknown = rules.Evaluate(Known with { Due = null }, today)["late"].Explain();
        unknown.Value.Should().Be("unknown");
        unknown.Parts.Select(part => (part.Figure.English, part.Value)).Should().Contain(("missing fact", "due"));
    }

    [Fact]
    public void A_rule_is_in_force_from_its_first_day_to_its_last()
    {
        var day = new LocalDate(2026, 3, 1);
        var rule = new Rule<Bill>("r", Open) { From = day, To = day.PlusDays(1) };
        rule.IsInForce(day.PlusDays(-1)).Should().BeFalse();
        rule.IsInForce(day).Should().BeTrue();
        rule.IsInForce(day.PlusDays(1)).Should().BeTrue();
        rule.IsInForce(day.PlusDays(2)).Should().BeFalse();
        new Rule<Bill>("r", Open).IsInForce(day).Should().BeTrue();
        new Rule<Bill>("r", Open) { From = day }
            .IsInForce(LocalDate.MaxIsoValue)
            .Should()
            .BeTrue();
        new Rule<Bill>("r", Open) { To = day }
            .IsInForce(LocalDate.MinIsoValue)
            .Should()
            .BeTrue();
    }

    private static string Text(Term<Bill> term) => term.ToString();

    private static int Atoms(FlagTerm<Bill> condition, Bill bill) =>
        RuleSet<Bill>.Of(new Rule<Bill>("r", condition)).Evaluate(bill, new LocalDate(2026, 3, 1))["r"].Atoms.Length;

    private sealed record Bill(decimal? Paid, decimal? Due, bool? Open, string? Kind, LocalDate? Day);
}
