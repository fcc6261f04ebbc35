using NodaTime;
using Ops.Domain.Risks;

namespace Ops.Domain.Architecture.Tests.Calls.Rooms;

/// <summary>Register, matrices, failures, controls, compliance, continuity and reliability of the room Risks.</summary>
internal sealed class RiskRegisterSamples : RoomSamples
{
    private static readonly LocalDate Day = new(2026, 3, 2);
    private static readonly LocalDate AsOf = new(2026, 6, 30);

    private static Money Usd(decimal amount) => new(amount, Currency.Usd);

    private static RatingGrid Grid() =>
        RatingGrid.Of([
            [1, 1, 2],
            [1, 2, 3],
        ]);

    private static RiskScale Scale(int bands) => RiskScale.Of([.. Enumerable.Range(0, bands + 1).Select(edge => edge / 2.0)]);

    private static ActionPriorityTable Table() =>
        ActionPriorityTable.Of(
            [new(1, 20)],
            [new(1, 20)],
            [new(1, 20)],
            [
                [
                    ["watch"],
                ],
            ]
        );

    private static RegisterEntry Entry(int variant) =>
        new($"k{variant + 1}", Day, 6)
        {
            Owner = "k1",
            ResidualLoss = Usd(50 + variant),
            Treatments = [new TreatmentAction("k1", Day)],
            Response = RiskResponse.Treat,
        };

    private static ServiceTarget Service(int variant, params string[] after) => new($"k{variant + 1}", 2, 1, 1.5 + variant, 1.5, 4, after);

    private static KeyRiskIndicator Indicator() => new(Direction.LowerIsBetter, 5, 8);

    public override Dictionary<Type, Func<int, object?>> ByType =>
        new()
        {
            [typeof(RegisterEntry)] = Entry,
            [typeof(RiskStatement)] = _ => new RiskStatement("k1", "k2", "k3"),
            [typeof(RiskScale)] = _ => Scale(3),
            [typeof(RatingGrid)] = _ => Grid(),
            [typeof(RiskMatrix)] = _ => RiskMatrix.Of(Scale(2), Scale(3), Grid()),
            [typeof(PositionedRisk)] = variant => new PositionedRisk($"k{variant + 1}", new(1, 2), new(1 + (variant % 2), 3)),
            [typeof(RiskCoordinates)] = variant => new RiskCoordinates($"k{variant + 1}", 0.5, 0.75),
            [typeof(FailureMode)] = variant => new FailureMode($"k{variant + 1}", 3, 4, 5),
            [typeof(ScoreBand)] = variant => new ScoreBand(10 * variant, (10 * variant) + 9),
            [typeof(ActionPriorityTable)] = _ => Table(),
            [typeof(KeyRiskIndicator)] = _ => Indicator(),
            [typeof(RiskLevel)] = _ => new RiskLevel(4, 250_000),
            [typeof(TreatmentOption)] = variant => new TreatmentOption($"k{variant + 1}", Usd(400), Usd(200), Usd(100)),
            [typeof(PortfolioOption)] = variant => new PortfolioOption($"k{variant + 1}", $"k{variant + 1}", Usd(10), Usd(20 + variant)),
            [typeof(ComplianceRequirement)] = variant => new ComplianceRequirement($"k{variant + 1}", ComplianceStatus.Partial),
            [typeof(TestEvidence)] = _ => new TestEvidence(Day, 25, 1, 1),
            [typeof(TestedControl)] = variant => new TestedControl($"k{variant + 1}", new TestEvidence(Day, 25, 1, 1)),
            [typeof(ControlledRequirement)] = variant => new ControlledRequirement($"k{variant + 1}", "k1"),
            [typeof(Finding)] = variant => new Finding($"k{variant + 1}", "k1", Day.PlusDays(variant)),
            [typeof(Obligation)] = variant => new Obligation($"k{variant + 1}", Day, 1, Day),
            [typeof(DatedEvidence)] = variant => new DatedEvidence($"k{variant + 1}", Day),
            [typeof(RatedReview)] = variant => new RatedReview($"k{variant + 1}", "k1", Day),
            [typeof(DutyConflict)] = variant => new DutyConflict($"k{variant + 1}", $"k{variant + 2}"),
            [typeof(ServiceTarget)] = variant => Service(variant),
            [typeof(ReliabilityBlock)] = _ => ReliabilityBlock.Available(0.9),
            [typeof(FaultGate)] = _ => FaultGate.Or("k1", "k2", "k3"),
            [typeof(FaultTreeOptions)] = _ => new FaultTreeOptions(),
        };

    public override Dictionary<Type, Func<int, Array>> ManyByType =>
        new()
        {
            [typeof(ServiceTarget)] = _ => new[] { Service(0, "k2"), Service(1) },
            [typeof(FaultGate)] = _ => new[] { FaultGate.Or("top", "k1", "k2"), FaultGate.AtLeast("vote", 2, "k1", "k2", "k3") },
            [typeof(ScoreBand)] = _ => new[] { new ScoreBand(1, 20) },
            [typeof(ControlledRequirement)] = _ => new[] { new ControlledRequirement("k1", "k1", "k2"), new ControlledRequirement("k2") },
        };

    public override Dictionary<string, Func<object?>> ByPlace =>
        new()
        {
            ["RegisterStatus.Of(asOf)"] = () => AsOf,
            ["RegisterStatus.Of(tolerance)"] = () => Usd(55),
            ["ReviewSchedule.Of(asOf)"] = () => AsOf,
            ["ComplianceEvidence.Of(asOf)"] = () => AsOf,
            ["FindingReport.Of(asOf)"] = () => AsOf,
            ["ObligationCalendar.Of(asOf)"] = () => AsOf,
            ["EvidenceAgeing.Of(asOf)"] = () => AsOf,
            ["EvidenceAgeing.Of(bucketDays)"] = () => new[] { 30, 90 },
            ["RiskScale.Of(edges)"] = () => new[] { 0.0, 0.5, 1.0 },
            ["RiskScale.WithNames(names)"] = () => new Phrase[] { new("Rare", "罕见"), new("Possible", "可能"), new("Likely", "很可能") },
            ["BowtieThreat.new(barriers)"] = () => new[] { 0.1, 0.5 },
            ["BowtieConsequence.new(barriers)"] = () => new[] { 0.1, 0.5 },
            ["RatingGrid.Of(rows)"] = () => new[] { new[] { 1, 2 }, [2, 3] },
            ["RatingGrid.get_Item(likelihood)"] = () => 1,
            ["RatingGrid.get_Item(impact)"] = () => 2,
            ["RiskMatrix.Of(likelihood)"] = () => Scale(2),
            ["HeatMap.Of(rows)"] = () => 3,
            ["HeatMap.Of(columns)"] = () => 3,
            ["ActionPriorityTable.Of(cells)"] = () => new[] { new[] { new[] { "watch" } } },
            ["ActionPriorityTable.get_Item(severity)"] = () => 0,
            ["ActionPriorityTable.get_Item(occurrence)"] = () => 0,
            ["ActionPriorityTable.get_Item(detection)"] = () => 0,
            ["KeyRiskIndicator.new(direction)"] = () => Direction.LowerIsBetter,
            ["RiskControl.new(group)"] = () => null,
            ["ControlSampleSize.Of(population)"] = () => null,
            ["ControlTest.Of(deviations)"] = () => 1L,
            ["ComplianceRequirement.new(status)"] = () => ComplianceStatus.Partial,
            ["ComplianceRequirement.new(parent)"] = () => null,
            ["Finding.new(closed)"] = () => null,
            ["TestEvidence.new(sample)"] = () => 25,
            ["FindingReport.Of(deadlines)"] = () => new[] { new FindingDeadline("k1", 30) },
            ["ReviewSchedule.Of(cadence)"] = () => new[] { new ReviewCadence("k1", 1) },
            ["TreatmentComparison.Of(annualLoss)"] = () => Usd(1_000),
            ["TreatmentComparison.Of(discountRate)"] = () => 0.08m,
            ["TreatmentPortfolio.Of(budget)"] = () => Usd(50),
            ["TreatmentOption.new(residualLoss)"] = () => Usd(5),
            ["ServiceTarget.new(maximumDowntime)"] = () => 9.0,
            ["ServiceTarget.new(dependsOn)"] = () => new[] { "k2", "k3" },
            ["ControlledRequirement.new(controls)"] = () => new[] { "k1", "k2" },
            ["ReliabilityBlock.AtLeast(needed)"] = () => 2,
            ["FaultGate.And(inputs)"] = () => new[] { "k2", "k3" },
            ["FaultGate.Or(inputs)"] = () => new[] { "k2", "k3" },
            ["FaultGate.AtLeast(inputs)"] = () => new[] { "k2", "k3" },
            ["FaultGate.AtLeast(needed)"] = () => 2,
            ["FaultTree.Of(top)"] = () => "top",
            ["MeanTimeBetweenFailures.Of(end)"] = () => TestEnd.Time,
        };

    public override ImmutableArray<(string Parameter, string Reason)> MayBeEmpty =>
        [
            ("ReviewSchedule.Of(cadence)", "without a cadence every rating is unknown, and is refused as that"),
            ("FindingReport.Of(deadlines)", "without a deadline every severity is unknown, and is refused as that"),
            ("RiskRatings.Of(risks)", "a matrix may be looked at before there is a risk"),
            ("RiskPlacement.Of(risks)", "no risk is placed nowhere"),
            ("ActionPriority.Of(modes)", "no failure mode has no priority"),
            ("FailureCriticality.Of(modes)", "no failure mode has no criticality"),
            ("BowtieThreat.new(barriers)", "a threat may meet no barrier"),
            ("BowtieConsequence.new(barriers)", "a consequence may meet no barrier"),
            ("Bowtie.Of(consequences)", "the event may be asked for alone"),
            ("ResidualRisk.Of(controls)", "without a control all of the risk is left"),
            ("TestedControl.new(tests)", "a control may be untested: its status is unknown"),
            ("ControlledRequirement.new(controls)", "a requirement without a control is a gap, which is to be found"),
            ("ComplianceEvidence.Of(controls)", "requirements without controls are gaps, which are to be found"),
            ("Obligation.new(completed)", "an obligation may not yet have been met"),
            ("EvidenceAgeing.Of(bucketDays)", "without limits there is one open bucket"),
            ("ServiceTarget.new(dependsOn)", "a service may depend on nothing"),
            ("FaultTree.Of(gates)", "the top may be an event; a gate that is missing is an unknown reference"),
            ("FaultTree.Of(events)", "an event that is missing is an unknown reference"),
        ];

    public override ImmutableArray<(string Type, string Reason)> PlainResults =>
        [
            ("RiskScale", "a definition: what the bands mean"),
            ("RatingGrid", "a definition: how the cells are rated"),
            ("RiskMatrix", "a definition: scales and ratings"),
            ("ActionPriorityTable", "a definition: the agreed priorities"),
        ];
}
