using Ops.Domain.Markets;

namespace Ops.Domain.Tests.Markets;

/// <summary>SWOT to TOWS, QSPM, five forces, VRIO. Figures by hand beside each.</summary>
public class StrategyTests
{
    private static readonly SwotFactor[] Factors =
    [
        new("brand", SwotKind.Strength, 0.6m, 4),
        new("debt", SwotKind.Weakness, 0.4m, 1),
        new("ageing", SwotKind.Opportunity, 0.7m, 3),
        new("imports", SwotKind.Threat, 0.3m, 2),
    ];

    [Fact]
    public void Weights_times_ratings_say_how_a_firm_stands_inside_and_outside()
    {
        // Inside 0.6·4 + 0.4·1 = 2.8; outside 0.7·3 + 0.3·2 = 2.7.
        var swot = SwotAnalysis.Of(Factors);
        (swot.InternalScore, swot.ExternalScore).Should().Be((2.8m, 2.7m));
        swot.Unanswered.Should().Equal("ageing", "brand", "debt", "imports");
        swot.AnsweredShare.Should().Be(0);
        swot.Strategies.Should().BeEmpty();
    }

    [Fact]
    public void A_strategy_belongs_to_the_cell_of_its_factors_and_reaches_as_far_as_their_weight()
    {
        // (0.6 + 0.7)/2 = 0.65; (0.6 + 0.3)/2 = 0.45; (0.4 + 0.7)/2 = 0.55; (0.4 + 0.3)/2 = 0.35.
        var swot = SwotAnalysis.Of(
            Factors,
            [
                new("grow", "brand", "ageing"),
                new("defend", "imports", "brand"),
                new("fund", "debt", "ageing"),
                new("shrink", "debt", "imports"),
            ]
        );
        swot.Strategies.Select(row => (row.Id, row.Kind, row.Reach, row.Rank))
            .Should()
            .Equal(
                ("grow", TowsKind.StrengthOpportunity, 0.65m, 1),
                ("defend", TowsKind.StrengthThreat, 0.45m, 3),
                ("fund", TowsKind.WeaknessOpportunity, 0.55m, 2),
                ("shrink", TowsKind.WeaknessThreat, 0.35m, 4)
            );
        swot.AnsweredShare.Should().Be(1);
        swot.Unanswered.Should().BeEmpty();
        swot.Explain().ToText().Should().Contain("SO grow: 0.65 = brand + ageing").And.Contain("internal 2.8, external 2.7");
        swot.Explain().ToText(Language.Chinese).Should().Contain("战略所回应的权重占比：1");
    }

    [Fact]
    public void What_no_strategy_takes_up_is_named_and_a_factor_answered_twice_counts_once()
    {
        var swot = SwotAnalysis.Of(Factors, [new("grow", "brand", "ageing"), new("again", "brand", "ageing")]);
        swot.AnsweredShare.Should().Be(0.65m);
        swot.Unanswered.Should().Equal("debt", "imports");
        swot.Strategies.Select(row => row.Rank).Should().Equal(1, 1);
        swot.Explain().ToText().Should().Contain("debt: no strategy takes it up");
    }

    [Theory]
    [InlineData(SwotKind.Strength, 2.9, false)]
    [InlineData(SwotKind.Strength, 3, true)]
    [InlineData(SwotKind.Weakness, 2, true)]
    [InlineData(SwotKind.Weakness, 2.1, false)]
    [InlineData(SwotKind.Weakness, 0.9, false)]
    public void A_rating_lies_in_the_part_of_the_scale_of_its_kind(SwotKind kind, double rating, bool isFine)
    {
        var call = () =>
        {
            SwotAnalysis.Of([new("inside", kind, 1, (decimal)rating), new("outside", SwotKind.Threat, 1, 4)]);
        };
        if (isFine)
            call.Should().NotThrow();
        else
            call.Refuses(FaultCode.InvalidArgument, "factors[0]");
    }

    [Fact]
    public void A_faulty_analysis_is_refused_at_its_place()
    {
        Swot([new("a", SwotKind.Strength, 1, 3)]).Refuses(FaultCode.InvalidArgument, "factors");
        Swot([new("a", SwotKind.Strength, 0.99m, 3), Factors[2], Factors[3]]).Refuses(FaultCode.InvalidArgument, "factors");
        Swot([new("a", SwotKind.Strength, 1.1m, 3), new("b", SwotKind.Weakness, -0.1m, 1), Factors[2], Factors[3]])
            .Refuses(FaultCode.InvalidArgument, "factors[1]");
        Swot([.. Factors, Factors[0]]).Refuses(FaultCode.DuplicateKey, "factors[4]");
        Swot([.. Factors, new("x", (SwotKind)9, 0, 1)]).Refuses(FaultCode.InvalidArgument, "factors[4]");
        Swot([]).Refuses(FaultCode.EmptyInput, "factors");
        Swot(Factors, new TowsOption("s")).Refuses(FaultCode.EmptyInput, "options[0].factors");
        Swot(Factors, new TowsOption("s", "brand", "nothing")).Refuses(FaultCode.UnknownReference, "options[0].factors");
        Swot(Factors, new TowsOption("s", "brand", "brand")).Refuses(FaultCode.DuplicateKey, "options[0].factors[1]");
        Swot(Factors, new TowsOption("s", "brand", "debt", "ageing")).Refuses(FaultCode.InvalidArgument, "options[0]");
        Swot(Factors, new TowsOption("s", "brand")).Refuses(FaultCode.InvalidArgument, "options[0]");
        Swot(Factors, new TowsOption("s", "brand", "ageing"), new TowsOption("s", "brand", "ageing"))
            .Refuses(FaultCode.DuplicateKey, "options[1]");
    }

    [Fact]
    public void The_planning_matrix_multiplies_weight_by_attractiveness()
    {
        // export: 0.6·4 + 0.7·3 = 4.5; service: 0.6·2 + 0.7·4 = 4.0. debt and imports have no bearing.
        var matrix = StrategicPlanning.Of(
            Factors,
            [new("export", "brand", 4), new("export", "ageing", 3), new("service", "brand", 2), new("service", "ageing", 4)]
        );
        matrix.Strategies.Select(row => (row.Strategy, row.Total, row.Rank)).Should().Equal(("export", 4.5m, 1), ("service", 4m, 2));
        matrix.Strategies[1].Parts.Select(part => (part.Factor, part.Points)).Should().Equal(("brand", 1.2m), ("ageing", 2.8m));
        matrix.WithoutBearing.Should().Equal("debt", "imports");
        matrix.Explain().ToText().Should().StartWith("Most attractive strategy: 4.5 = export");
    }

    [Fact]
    public void The_lead_is_lost_where_the_lines_cross()
    {
        // With weight w of brand: 4w + 3(1 − w) = 2w + 4(1 − w) at w = 1/3; today 0.6/1.3.
        var stability = StrategicPlanning
            .Of(Factors, [new("export", "brand", 4), new("export", "ageing", 3), new("service", "brand", 2), new("service", "ageing", 4)])
            .Sensitivity();
        stability.Leader.Should().Be(0);
        stability.Criteria[0].Lower.Should().BeApproximately(1 / 3.0, 1e-12);
        stability.Criteria[0].Upper.Should().Be(1);
        stability.MostSensitive!.Value.Criterion.Should().Be("brand");
    }

    [Fact]
    public void A_faulty_planning_matrix_is_refused_at_its_place()
    {
        Plan().Refuses(FaultCode.EmptyInput, "appeals");
        Plan(new StrategyAppeal("a", "brand", 1)).Refuses(FaultCode.InsufficientData, "appeals");
        Plan(new("a", "brand", 1), new("b", "ageing", 1)).Refuses(FaultCode.LengthMismatch, "factors.brand");
        Plan(new("a", "brand", 1), new("a", "brand", 2)).Refuses(FaultCode.DuplicateKey, "appeals[1]");
        Plan(new("a", "nothing", 1), new("b", "nothing", 1)).Refuses(FaultCode.UnknownReference, "appeals[0]");
        Plan(new("a", "brand", 1), new("b", "brand", 4.1m)).Refuses(FaultCode.InvalidArgument, "appeals[1]");
        Plan(new("a", "brand", 0.9m), new("b", "brand", 4)).Refuses(FaultCode.InvalidArgument, "appeals[0]");
    }

    [Fact]
    public void Forces_are_means_and_thirds_are_compared_without_a_division()
    {
        // Rivalry (2·4 + 1·3)/3 = 11/3, on the line = high; entrants (1·2 + 2·2.5)/3 = 7/3, on the line = medium.
        var forces = FiveForces.Of([
            new(CompetitiveForce.Rivalry, "rivals", 2, 4),
            new(CompetitiveForce.Rivalry, "growth", 1, 3),
            new(CompetitiveForce.NewEntrants, "capital", 1, 2),
            new(CompetitiveForce.NewEntrants, "licences", 2, 2.5m),
            new(CompetitiveForce.Substitutes, "s", 1, 1),
            new(CompetitiveForce.Buyers, "b", 1, 4),
            new(CompetitiveForce.Suppliers, "p", 1, 2),
        ]);
        forces
            .Forces.Select(row => row.Level)
            .Should()
            .Equal(NineBoxLevel.High, NineBoxLevel.Medium, NineBoxLevel.Low, NineBoxLevel.High, NineBoxLevel.Low);
        forces.Forces.Select(row => row.Drivers).Should().Equal(2, 2, 1, 1, 1);
        // (11/3 + 7/3 + 1 + 4 + 2)/5 = 13/5.
        ((double)forces.Pressure)
            .Should()
            .BeApproximately(2.6, 1e-15);
        ((double)forces.Attractiveness).Should().BeApproximately(3.4, 1e-15);
        forces.Strongest.Should().Equal(CompetitiveForce.Buyers);
        forces.Explain().ToText(Language.Chinese).Should().Contain("买方议价能力：4").And.Contain("潜在进入者").And.Contain("替代品：1");
    }

    [Fact]
    public void A_faulty_force_is_refused_at_its_place()
    {
        ForceDriver[] five = [.. Enum.GetValues<CompetitiveForce>().Select(force => new ForceDriver(force, "d", 1, 3))];
        FiveForces.Of(five).Strongest.Should().HaveCount(5);
        Force([.. five[1..]]).Refuses(FaultCode.InsufficientData, "drivers");
        Force([.. five, five[0]]).Refuses(FaultCode.DuplicateKey, "drivers[5]");
        Force([.. five, five[0] with { Id = "e", Pressure = 5.1m }]).Refuses(FaultCode.InvalidArgument, "drivers[5]");
        Force([.. five, five[0] with { Id = "e", Pressure = 0.9m }]).Refuses(FaultCode.InvalidArgument, "drivers[5]");
        Force([.. five, five[0] with { Id = "e", Weight = -1 }]).Refuses(FaultCode.InvalidArgument, "drivers[5]");
        Force([.. five, five[0] with { Force = (CompetitiveForce)9 }]).Refuses(FaultCode.InvalidArgument, "drivers[5]");
        Force([five[0] with { Weight = 0 }, .. five[1..]]).Refuses(FaultCode.ZeroDenominator, "drivers");
        Force([]).Refuses(FaultCode.EmptyInput, "drivers");
    }

    [Fact]
    public void The_first_question_answered_with_no_says_what_a_resource_means()
    {
        // Barney's table, row by row; organisation decides whether an advantage is used at all.
        var resources = ResourceAdvantage.Of([
            new("fax line", false, true, true, true),
            new("website", true, false, true, true),
            new("patent drawer", true, true, true, false),
            new("first price", true, true, false, true),
            new("dealer net", true, true, true, true),
        ]);
        resources
            .Resources.Select(row => (row.Implication, row.Answers))
            .Should()
            .Equal(
                (CompetitiveImplication.Disadvantage, 3),
                (CompetitiveImplication.Parity, 3),
                (CompetitiveImplication.UnusedAdvantage, 3),
                (CompetitiveImplication.TemporaryAdvantage, 3),
                (CompetitiveImplication.SustainedAdvantage, 4)
            );
        resources.CoreCompetences.Should().Equal("dealer net");
        resources.Unused.Should().Equal("patent drawer");
        resources.SustainedShare.Should().Be(0.2);
        resources.Explain().ToText(Language.Chinese).Should().Contain("dealer net：持续优势").And.Contain("website：均势");
        Resource(new("a", true, true, true, true), new("a", true, true, true, true)).Refuses(FaultCode.DuplicateKey, "resources[1]");
        Resource(new VrioResource(" ", true, true, true, true)).Refuses(FaultCode.InvalidArgument, "resources");
        Resource().Refuses(FaultCode.EmptyInput, "resources");
    }

    private static Action Swot(SwotFactor[] factors, params TowsOption[] options) => () => SwotAnalysis.Of(factors, options);

    private static Action Plan(params StrategyAppeal[] appeals) => () => StrategicPlanning.Of(Factors, appeals);

    private static Action Force(ForceDriver[] drivers) => () => FiveForces.Of(drivers);

    private static Action Resource(params VrioResource[] resources) => () => ResourceAdvantage.Of(resources);
}
