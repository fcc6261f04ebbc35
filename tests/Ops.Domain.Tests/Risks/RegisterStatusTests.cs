using NodaTime;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks;

/// <summary>Stages after ISO 31000:2018, 6.4 to 6.6; every expected flag follows from the rule it is named after.</summary>
public class RegisterStatusTests
{
    private static readonly LocalDate AsOf = new(2026, 6, 30);
    private static readonly LocalDate Recent = new(2026, 6, 1);
    private static readonly Money Tolerance = Usd(40);

    private static Money Usd(decimal amount) => new(amount, Currency.Usd);

    private static RegisterEntry Entry(
        string id = "r",
        string? owner = "kim",
        decimal? loss = 10,
        RiskResponse? response = null,
        LocalDate? until = null,
        LocalDate? review = null,
        int months = 6,
        params TreatmentAction[] treatments
    ) =>
        new(id, review ?? Recent, months)
        {
            Owner = owner,
            ResidualLoss = loss is { } amount ? Usd(amount) : null,
            Response = response,
            AcceptedUntil = until,
            Treatments = [.. treatments],
        };

    private static RegisteredRisk Only(RegisterEntry entry) => RegisterStatus.Of([entry], Tolerance, AsOf).Risks[0];

    private static TreatmentAction Action(string id, int dueDay, bool isDone) =>
        new(id, new LocalDate(2026, 6, dueDay), isDone ? new LocalDate(2026, 6, 2) : null);

    [Fact]
    public void A_risk_is_identified_then_assessed_then_treated_then_monitored()
    {
        Only(Entry(loss: null)).Stage.Should().Be(RiskStage.Identified);
        Only(Entry(loss: null, response: RiskResponse.Accept))
            .Stage.Should()
            .Be(RiskStage.Identified, "without a loss nothing else counts");
        Only(Entry()).Stage.Should().Be(RiskStage.Assessed);
        Only(Entry(response: RiskResponse.Treat)).Stage.Should().Be(RiskStage.Treating);
        Only(Entry(response: RiskResponse.Avoid, treatments: [Action("a", 3, true), Action("b", 30, false)]))
            .Stage.Should()
            .Be(RiskStage.Treating);
        Only(Entry(response: RiskResponse.Transfer, treatments: [Action("a", 3, true)])).Stage.Should().Be(RiskStage.Monitored);
        Only(Entry(response: RiskResponse.Accept, until: AsOf)).Stage.Should().Be(RiskStage.Monitored);
        Only(Entry(response: RiskResponse.Accept, until: AsOf, treatments: [Action("a", 30, false)]))
            .Stage.Should()
            .Be(RiskStage.Monitored);
    }

    [Fact]
    public void A_loss_at_the_tolerance_is_within_it()
    {
        Only(Entry(loss: 40.00m)).IsAboveTolerance.Should().BeFalse();
        Only(Entry(loss: 40.01m)).IsAboveTolerance.Should().BeTrue();
        Only(Entry(loss: null)).IsAboveTolerance.Should().BeNull();
    }

    [Fact]
    public void Nobody_is_an_owner()
    {
        Kinds(Entry(owner: null)).Should().Equal(RiskFlagKind.NoOwner);
        Kinds(Entry(owner: "")).Should().Equal(RiskFlagKind.NoOwner);
        Kinds(Entry()).Should().BeEmpty();
    }

    [Fact]
    public void Silence_about_a_large_risk_is_a_flag_and_names_loss_and_limit()
    {
        Kinds(Entry(loss: null)).Should().Equal(RiskFlagKind.NotAssessed);
        Kinds(Entry(loss: 40)).Should().BeEmpty();
        var flag = Only(Entry(loss: 41)).Flags.Single();
        (flag.Kind, flag.Loss, flag.Limit).Should().Be((RiskFlagKind.NoResponse, Usd(41), Tolerance));
        flag.ToPhrase().English.Should().Contain("41").And.Contain("40");
        Kinds(Entry(loss: 41, response: RiskResponse.Accept, until: AsOf)).Should().BeEmpty("a response is decided");
    }

    [Fact]
    public void What_shall_be_treated_needs_a_treatment()
    {
        foreach (var response in new[] { RiskResponse.Treat, RiskResponse.Transfer, RiskResponse.Avoid })
            Kinds(Entry(response: response)).Should().Equal(RiskFlagKind.NoTreatment);
        Kinds(Entry(response: RiskResponse.Accept, until: AsOf)).Should().BeEmpty();
    }

    [Fact]
    public void A_treatment_is_late_from_the_day_after_it_was_due()
    {
        Kinds(Entry(response: RiskResponse.Treat, treatments: [Action("a", 30, false)])).Should().BeEmpty("due on the day itself");
        var flag = Only(
            Entry(response: RiskResponse.Treat, treatments: [Action("a", 29, false), Action("b", 4, false), Action("c", 4, false)])
        )
            .Flags.Single();
        flag.Kind.Should().Be(RiskFlagKind.TreatmentOverdue);
        (flag.Treatment, flag.Due).Should().Be(("b", new LocalDate(2026, 6, 4)), "it has been late for longest");
        Kinds(Entry(response: RiskResponse.Treat, treatments: [Action("a", 1, true)])).Should().BeEmpty("done late is done");
    }

    [Fact]
    public void An_acceptance_needs_an_end_that_has_not_passed()
    {
        Only(Entry(response: RiskResponse.Accept)).Flags.Single().Due.Should().BeNull();
        Kinds(Entry(response: RiskResponse.Accept)).Should().Equal(RiskFlagKind.AcceptanceExpired);
        Kinds(Entry(response: RiskResponse.Accept, until: AsOf)).Should().BeEmpty();
        Only(Entry(response: RiskResponse.Accept, until: AsOf.PlusDays(-1))).Flags.Single().Due.Should().Be(AsOf.PlusDays(-1));
        Kinds(Entry(response: RiskResponse.Treat, until: AsOf.PlusDays(-1), treatments: [Action("a", 30, false)])).Should().BeEmpty();
    }

    [Fact]
    public void A_review_is_due_some_months_on_at_the_months_end_where_the_day_is_missing()
    {
        // 31 December + 6 months = 30 June, the day itself: not yet late.
        Kinds(Entry(review: new LocalDate(2025, 12, 31), months: 6)).Should().BeEmpty();
        var flag = Only(Entry(review: new LocalDate(2025, 12, 29), months: 6)).Flags.Single();
        (flag.Kind, flag.Due).Should().Be((RiskFlagKind.ReviewOverdue, new LocalDate(2026, 6, 29)));
    }

    [Fact]
    public void Flags_stand_in_the_order_of_their_kinds()
    {
        Kinds(Entry(owner: null, loss: null, response: RiskResponse.Treat, review: new LocalDate(2025, 1, 1)))
            .Should()
            .Equal(RiskFlagKind.NoOwner, RiskFlagKind.NotAssessed, RiskFlagKind.NoTreatment, RiskFlagKind.ReviewOverdue);
        Kinds(
                Entry(
                    owner: null,
                    loss: 50,
                    response: RiskResponse.Accept,
                    review: new LocalDate(2025, 1, 1),
                    treatments: [Action("a", 1, false)]
                )
            )
            .Should()
            .Equal(RiskFlagKind.NoOwner, RiskFlagKind.TreatmentOverdue, RiskFlagKind.AcceptanceExpired, RiskFlagKind.ReviewOverdue);
    }

    [Fact]
    public void Only_what_is_above_tolerance_and_flagged_goes_up_largest_first()
    {
        var status = RegisterStatus.Of(
            [
                Entry("small", owner: null, loss: 5),
                Entry("b", owner: null, loss: 50, response: RiskResponse.Accept, until: AsOf),
                Entry("a", owner: null, loss: 50, response: RiskResponse.Accept, until: AsOf),
                Entry("large", loss: 90),
                Entry("quiet", loss: 99, response: RiskResponse.Accept, until: AsOf),
                Entry("unknown", loss: null),
            ],
            Tolerance,
            AsOf
        );
        status.Escalated.Select(risk => risk.Entry.Id).Should().Equal("large", "a", "b");
        status.Count(RiskStage.Identified).Should().Be(1);
        status.Count(RiskStage.Assessed).Should().Be(2);
        status.Count(RiskStage.Treating).Should().Be(0);
        status.Count(RiskStage.Monitored).Should().Be(3);
        status.Explain().ToText().Should().Contain("Risks to escalate: 3").And.Contain("large: Assessed");
        status.Explain().ToText(Language.Chinese).Should().Contain("无责任人");
    }

    [Fact]
    public void Losses_that_differ_beyond_the_digits_of_a_double_are_still_ordered()
    {
        decimal large = 10_000_000_000_000_000_000m;
        ((double)large == (double)(large + 1)).Should().BeTrue();
        RegisterStatus
            .Of([Entry("a", loss: large), Entry("b", loss: large + 1)], Tolerance, AsOf)
            .Escalated.Select(risk => risk.Entry.Id)
            .Should()
            .Equal("b", "a");
    }

    [Fact]
    public void A_risk_of_its_own_appetite_is_judged_by_it()
    {
        var entry = new RegisterEntry("r", Recent, 6)
        {
            Owner = "kim",
            ResidualLoss = Usd(30),
            Appetite = Usd(20),
        };
        Only(entry).IsAboveTolerance.Should().BeTrue();
        Only(entry).Limit.Should().Be(Usd(20));
    }

    [Fact]
    public void What_cannot_be_so_is_refused()
    {
        Of().Refuses(FaultCode.EmptyInput, "entries");
        Of(Entry("a"), Entry("a")).Refuses(FaultCode.DuplicateKey, "entries[1]");
        Of(Entry("a"), null!).Refuses(FaultCode.InvalidArgument, "entries[1]");
        Of(Entry(review: AsOf.PlusDays(1))).Refuses(FaultCode.NotOrdered, "entries[0].LastReview");
        Of(Entry(treatments: [new TreatmentAction("a", Recent, AsOf.PlusDays(1))])).Refuses(FaultCode.NotOrdered, "entries[0].Treatments");
        Of(Entry(treatments: [Action("a", 1, true), Action("a", 2, true)])).Refuses(FaultCode.DuplicateKey, "entries[0].Treatments[1]");
        Of(new RegisterEntry("r", Recent, 6) { ResidualLoss = new Money(1, Currency.Eur) })
            .Refuses(FaultCode.CurrencyMismatch, "entries[0].ResidualLoss");
        Of(Entry(months: 100_000)).Refuses(FaultCode.Overflow, "entries[0]");
        ((Action)(() => RegisterStatus.Of([Entry()], Usd(-1), AsOf))).Refuses(FaultCode.InvalidArgument, "tolerance");
        ((Action)(() => _ = new RegisterEntry("r", Recent, 0))).Refuses(FaultCode.InvalidArgument, "reviewEveryMonths");
        ((Action)(() => _ = Entry(loss: -1))).Refuses(FaultCode.InvalidArgument, "ResidualLoss");
        ((Action)(() => _ = Entry(response: (RiskResponse)9))).Refuses(FaultCode.InvalidArgument, "Response");
    }

    private static Action Of(params RegisterEntry[] entries) => () => RegisterStatus.Of(entries, Tolerance, AsOf);

    private static IEnumerable<RiskFlagKind> Kinds(RegisterEntry entry) => Only(entry).Flags.Select(flag => flag.Kind);
}
