using NodaTime;
using Ops.Domain.Reviews;
using Ops.Domain.Risks;
using Review = Ops.Domain.Reviews.OperatingReview;

namespace Ops.Domain.Tests.Reviews;

/// <summary>The risk register in the review, on the town of <see cref="OperatingReviewTests"/>.</summary>
public sealed class RiskReviewTests
{
    private static readonly LocalDate AsOf = new(2021, 6, 30);
    private static readonly ReviewOptions Options = new() { HalfStake = 10 };

    [Fact]
    public void A_risk_above_its_limit_is_found_and_one_at_it_is_not()
    {
        Found(Register(Risk(30, 20)), "risk-beyond-appetite").Should().Equal("risk-beyond-appetite/flood");
        Found(Register(Risk(20, 20)), "risk-beyond-appetite").Should().BeEmpty();
        Found(Register(Risk(null, 20)), "risk-beyond-appetite").Should().BeEmpty();
        // Without an appetite of its own the tolerance of the register holds: 25.
        Found(Register(Risk(26, null)), "risk-beyond-appetite").Should().HaveCount(1);
        Found(Register(Risk(25, null)), "risk-beyond-appetite").Should().BeEmpty();
        var review = In2021.Review(With(Register(Risk(30, 20))), Options);
        var finding = review.Findings.Single(one => one.Rule == "risk-beyond-appetite");
        finding.Message.English.Should().Be("Flood: USD 30 a year to be expected, USD 20 may be borne");
        finding.Priority.Stake.Should().Be(0.5); // 10 beyond the limit, half stake 10
        finding.Unit.Id.Should().Be("streets");
        finding.Evidence.Should().Equal(new Evidence("risk:flood", new Phrase("assumed", "假设")));
        (review.Risks[0].Excess, review.Risks[0].Status).Should().Be((new Money(10, "USD"), Status.Red));
    }

    [Fact]
    public void Controls_that_fail_or_prove_nothing_are_told_apart()
    {
        var failed = new TestedControl("pumps", new TestEvidence(AsOf.PlusDays(-10), 25, 2, 1));
        var passed = new TestedControl("walls", new TestEvidence(AsOf.PlusDays(-10), 25, 1, 1));
        var stale = new TestedControl("gates", new TestEvidence(AsOf.PlusMonths(-13), 25, 0, 1));
        var never = new TestedControl("plan");
        var register = Register(Risk(1, 20, failed, passed, stale, never));
        var review = In2021.Review(With(register), Options);
        review.Risks[0].Failing.Select(control => control.Id).Should().Equal("pumps");
        review.Risks[0].Unproved.Select(control => control.Id).Should().Equal("gates", "plan");
        review.Risks[0].Status.Should().Be(Status.Amber);
        Message(review, "control-failing").Should().Be("Flood: pumps failed the last test");
        Message(review, "evidence-expired").Should().Be("Flood: gates, plan tested too long ago, or never");
        In2021.Review(With(Register(Risk(1, 20, passed))), Options).Risks[0].Status.Should().Be(Status.Green);
        Found(Register(Risk(1, 20, passed)), "control-failing").Should().BeEmpty();
        Found(Register(Risk(1, 20, passed)), "evidence-expired").Should().BeEmpty();
        // Valid for longer, the old test proves.
        var longer = new ReviewRegister(Usd(25), Risk(1, 20, stale)) { EvidenceMonths = 14 };
        Found(longer, "evidence-expired").Should().BeEmpty();
    }

    /// <summary>Four figures that only fall: S = −6, p = 0.0895 (M. G. Kendall 1975): a drift at 0.1, none at 0.05.</summary>
    [Fact]
    public void An_indicator_that_drifts_towards_red_is_found()
    {
        // repair: 70, 80, 75 and 60 expected; mowed: 90, 92, 95 and 96: rises, where higher is better.
        Found(Register(Indicated("mowed", Direction.LowerIsBetter, 97, 99)), "indicator-drifting")
            .Should()
            .Equal("indicator-drifting/flood");
        Found(Register(Indicated("mowed", Direction.HigherIsBetter, 80, 70)), "indicator-drifting").Should().BeEmpty();
        Found(Register(Indicated("repair", Direction.HigherIsBetter, 50, 40)), "indicator-drifting").Should().BeEmpty();
        Found(
                Register(Indicated("mowed", Direction.LowerIsBetter, 97, 99)),
                "indicator-drifting",
                new ReviewOptions { IndicatorSignificance = 0.05 }
            )
            .Should()
            .BeEmpty();
        var review = In2021.Review(With(Register(Indicated("mowed", Direction.LowerIsBetter, 97, 99))), Options);
        review.Risks[0].IndicatorStatus.Should().Be(Status.Green);
        Message(review, "indicator-drifting").Should().StartWith("Flood: mowed gets worse (p = 0.089); red in");
        // visits has three figures and no estimate: too few for a drift, enough for a status.
        var few = In2021.Review(With(Register(Indicated("visits", Direction.HigherIsBetter, 5, 3))), Options).Risks[0];
        (few.Trend, few.IndicatorStatus, few.Status).Should().Be((null, Status.Red, Status.Amber));
    }

    /// <summary>Five years at 0: 5 · (30 − 10 − 3) − 20 = 65, against 5 · (30 − 5 − 24) − 0 = 5.</summary>
    [Fact]
    public void The_treatment_that_buys_the_most_is_named_once()
    {
        var wall = new TreatmentOption("wall", Usd(10), Usd(20), Usd(3));
        var guards = new TreatmentOption("guards", Usd(5), Usd(0), Usd(24));
        var flood = Risk(30, 40, [wall, guards]);
        var fire = new ReviewRisk(new RegisterEntry("fire", AsOf, 12) { ResidualLoss = Usd(4) }, new Phrase("Fire", "火灾"), "parks")
        {
            Treatments = [new TreatmentOption("hoses", Usd(1), Usd(1), Usd(1))],
        };
        var register = new ReviewRegister(Usd(25), flood, fire) { DiscountRate = 0 };
        var review = In2021.Review(With(register), Options);
        var best = review.Risks.Single(risk => risk.Id == "risk:flood").Best!;
        best.Option.Id.Should().Be("wall");
        best.NetPresentValue.Should().Be(65);
        review.Findings.Where(one => one.Rule == "treatment-worth-most").Select(one => one.Id).Should().Equal("treatment-worth-most/flood");
        Message(review, "treatment-worth-most").Should().Be("Flood: wall saves USD 20 a year for USD 20 once and USD 3 a year");
        // A treatment that costs more than it saves is not worth it.
        var dear = Risk(30, 40, [new TreatmentOption("dike", Usd(10), Usd(1000), Usd(3))]);
        In2021.Review(With(Register(dear)), Options).Risks[0].Best.Should().BeNull();
        Found(Register(dear), "treatment-worth-most").Should().BeEmpty();
        // What is not assessed cannot be compared.
        In2021.Review(With(Register(Risk(null, 40, [wall]))), Options).Risks[0].Treatments.Should().BeNull();
    }

    [Fact]
    public void The_report_has_a_section_of_risks_only_where_there_is_a_register()
    {
        var section = ReviewReport
            .Of(In2021.Review(With(Register(Risk(30, 20))), Options))
            .Sections.Single(section => section.Id == "risks");
        section.Rows.Single().Figure.Should().Be("risk:flood");
        section.Heading.Chinese.Should().Be("风险");
        ReviewReport.Of(In2021.Review(OperatingReviewTests.Facts())).Sections.Should().NotContain(one => one.Id == "risks");
        In2021
            .Review(With(Register(Risk(30, 20))), Options)
            .Explain("risk:flood")
            .ToText(Language.English)
            .Should()
            .Contain("may be borne: USD 20");
        In2021.Review(With(Register(Risk(30, 20))), Options).Explain("risk:flood").ToText(Language.Chinese).Should().Contain("可承受");
    }

    [Fact]
    public void A_risk_that_refers_to_nothing_is_left_out_and_told()
    {
        void LeftOut(FaultCode code, string place, ReviewRegister register, LocalDate? asOf)
        {
            var model = With(register) with { AsOf = asOf };
            model.Check().Faults.Should().ContainSingle().Which.Should().Match<Fault>(fault => fault.Code == code && fault.Place == place);
            var review = In2021.Review(model, Options);
            review.Risks.Should().BeEmpty();
            review.Coverage.Of(ModelPart.Risks).LeftOut.Should().Be(register.Risks.Length);
            review.Coverage.Of(ModelPart.Risks).Missing.English.Should().StartWith("every row is at fault");
        }
        LeftOut(FaultCode.DuplicateKey, "Risks[flood]", new ReviewRegister(Usd(1), Risk(1, 1), Risk(1, 1)), AsOf);
        var nobody = new ReviewRisk(Entry(1, 1), new Phrase("a", "b"), "nowhere");
        LeftOut(FaultCode.UnknownReference, "Risks[flood]", new ReviewRegister(Usd(1), nobody), AsOf);
        LeftOut(FaultCode.UnknownReference, "Risks[flood]", Register(Indicated("nothing", Direction.LowerIsBetter, 1, 2)), AsOf);
        LeftOut(FaultCode.CurrencyMismatch, "Risks[*]", new ReviewRegister(new Money(1, "EUR"), Risk(1, 1)), AsOf);
        LeftOut(FaultCode.InsufficientData, "Risks[*]", Register(Risk(1, 1)), null);
        // The last review of the entry, on 30 June, lies after the day of the question: the register's own engine refuses it.
        LeftOut(FaultCode.NotOrdered, "Risks[flood]", Register(Risk(1, 1)), AsOf.PlusDays(-1));
    }

    [Fact]
    public void Faulty_registers_risks_and_indicators_are_refused()
    {
        Refusal.Of(FaultCode.EmptyInput, "risks", () => _ = new ReviewRegister(Usd(1)));
        Refusal.Of(FaultCode.InvalidArgument, "risks[0]", () => _ = new ReviewRegister(Usd(1), [null!]));
        Refusal.Of(FaultCode.InvalidArgument, "tolerance", () => _ = new ReviewRegister(Usd(-1), Risk(1, 1)));
        Refusal.Of(FaultCode.InvalidArgument, "EvidenceMonths", () => _ = new ReviewRegister(Usd(1), Risk(1, 1)) { EvidenceMonths = 0 });
        Refusal.Of(FaultCode.InvalidArgument, "Years", () => _ = new ReviewRegister(Usd(1), Risk(1, 1)) { Years = 0 });
        Refusal.Of(FaultCode.InvalidArgument, "DiscountRate", () => _ = new ReviewRegister(Usd(1), Risk(1, 1)) { DiscountRate = -0.1m });
        Refusal.Of(FaultCode.InvalidArgument, "entry", () => _ = new ReviewRisk(null!, new Phrase("a", "b"), "u"));
        Refusal.Of(FaultCode.InvalidArgument, "name", () => _ = new ReviewRisk(Entry(1, 1), default, "u"));
        Refusal.Of(FaultCode.InvalidArgument, "unit", () => _ = new ReviewRisk(Entry(1, 1), new Phrase("a", "b"), " "));
        Refusal.Of(
            FaultCode.InvalidArgument,
            "measure",
            () => _ = new ReviewIndicator("", new KeyRiskIndicator(Direction.LowerIsBetter, 1, 2))
        );
        Refusal.Of(
            FaultCode.InvalidArgument,
            "IndicatorSignificance",
            () => In2021.Review(OperatingReviewTests.Facts(), new ReviewOptions { IndicatorSignificance = 0 })
        );
    }

    private static ReviewRegister Register(ReviewRisk risk) => new(Usd(25), risk);

    private static ReviewRisk Risk(decimal? loss, decimal? appetite, params TestedControl[] controls) =>
        new(Entry(loss, appetite), new Phrase("Flood", "洪水"), "streets")
        {
            Basis = new Phrase("assumed", "假设"),
            Controls = [.. controls],
        };

    private static ReviewRisk Risk(decimal? loss, decimal? appetite, TreatmentOption[] treatments) =>
        new(Entry(loss, appetite), new Phrase("Flood", "洪水"), "streets") { Treatments = [.. treatments] };

    private static ReviewRisk Indicated(string measure, Direction direction, double amber, double red) =>
        new(Entry(1, 20), new Phrase("Flood", "洪水"), "streets")
        {
            Indicator = new ReviewIndicator(measure, new KeyRiskIndicator(direction, amber, red)),
        };

    private static RegisterEntry Entry(decimal? loss, decimal? appetite) =>
        new("flood", AsOf, 12)
        {
            Owner = "streets",
            ResidualLoss = loss is { } amount ? Usd(amount) : null,
            Appetite = appetite is { } limit ? Usd(limit) : null,
            Response = RiskResponse.Accept,
            AcceptedUntil = AsOf.PlusDays(1),
        };

    private static IEnumerable<string> Found(ReviewRegister register, string rule, ReviewOptions? options = null) =>
        In2021.Review(With(register), options ?? Options).Findings.Where(finding => finding.Rule == rule).Select(finding => finding.Id);

    private static string Message(Review review, string rule) => review.Findings.Single(finding => finding.Rule == rule).Message.English;

    private static OperatingModel With(ReviewRegister register) => OperatingReviewTests.Facts() with { Risks = register, AsOf = AsOf };

    private static Money Usd(decimal amount) => new(amount, "USD");
}
