using NodaTime;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks;

/// <summary>What the register, controls, compliance and reliability say of their figures: each with its numbers, reckoned by hand.</summary>
public class RiskExplanationTests
{
    private static readonly LocalDate AsOf = new(2026, 6, 30);

    [Fact]
    public void Modes_and_matrices_tell_the_scores_behind_a_rank()
    {
        var table = ActionPriorityTable.Of(
            [new(1, 2), new(3, 5)],
            [new(1, 5)],
            [new(1, 5)],
            [
                [
                    ["watch"],
                ],
                [
                    ["act"],
                ],
            ]
        );
        Tells(
            ActionPriority.Of(table, [new("a", 3, 5, 1)]),
            "Failure modes looked up: 1 [the given table, in the shape of AIAG-VDA FMEA 2019]",
            "  a: act = S 3, O 5, D 1"
        );
        Tells(
            RiskPriority.Of([new("a", 2, 3, 4), new("b", 4, 3, 2), new("c", 5, 1, 1)]),
            "Distinct priority numbers: 2 = of 3 modes; pairs tied 1, pairs with severity reversed 2 [IEC 60812; a ranking, not a quantity]",
            "  b: 24 = 4 * 3 * 2",
            "  c: 5 = 5 * 1 * 1"
        );
        // Items keep their order; each has its own modes only.
        Tells(
            FailureCriticality.Of([new("leak", "pump", 0.5, 0.5, 0.25, 8), new("open", "relay", 1, 1, 0.5, 2)]),
            "Items: 2 [MIL-STD-1629A]\n  pump: 0.5\n    leak: 0.5 = 0.5 * 0.5 * 0.25 * 8\n  relay: 1\n    open: 1 = 1 * 1 * 0.5 * 2\n"
        );
        var matrix = RiskMatrix.Of(
            RiskScale.Of([0, 1, 2]),
            RiskScale.Of([0, 1, 2]),
            RatingGrid.Of([
                [1, 2],
                [2, 3],
            ])
        );
        // The top cell begins at 1 · 1, the bottom cell ends at 1 · 1, and they touch at the corner.
        Tells(MatrixAudit.Of(matrix), "  Monotone: Yes", "  Weakly consistent: Yes = 1 >= 1", "  Betweenness: No", "inversions 0, ties 0");
        var falling = RiskMatrix.Of(
            RiskScale.Of([0, 1, 2]),
            RiskScale.Of([0, 1, 2]),
            RatingGrid.Of([
                [3, 2],
                [2, 1],
            ])
        );
        Tells(MatrixAudit.Of(falling), "  Monotone: No", "  Weakly consistent: No");
        var map = HeatMap.Of(2, 3, [new("b", new(2, 3), new(1, 3)), new("a", new(2, 3), new(2, 3)), new("c", new(1, 1), new(2, 1))]);
        Tells(map, "Cells with risks: 2 = of 2 x 3\n  [2, 3]: 2 = a, b\n  [1, 1]: 1 = c\n  Moved up: 1\n  Moved down: 1\n");
        map.Moved(RiskMovement.Unchanged).Should().Equal("a");
        Tells(
            RiskRatings.Of(
                RatingGrid.Of([
                    [1, 2],
                    [2, 3],
                ]),
                [new("a", new(1, 1)), new("b", new(2, 2))],
                2
            ),
            "Risks above appetite: 1 = rating > 2\n  b: 3 = [2, 2]\n"
        );
        Tells(
            RiskPlacement.Of(RiskScale.Of([0, 1, 2]), RiskScale.Of([0, 1, 2]), [new("a", 0.5, 1.5)]),
            "Risks placed: 1\n  a: [1, 2] = 0.5, 1.5\n"
        );
        Tells(
            RiskRanking.Of([new("a", "x", 0.5, 20), new("b", "y", 2, 15)], 1),
            "Expected loss of a year: 40 = Σ f · x\n  b: 30 = 2 * 15\n  Concentration: 0.625 = Σ s²\n" // (3/4)² + (1/4)², of all
        );
    }

    [Fact]
    public void The_register_tells_stage_limit_and_every_flag_in_words()
    {
        RegisterEntry late = new("r1", new LocalDate(2025, 1, 31), 3)
        {
            ResidualLoss = Usd(50),
            Response = RiskResponse.Treat,
            Treatments = [new TreatmentAction("patch", new LocalDate(2026, 6, 29))],
        };
        RegisterEntry silent = new("r2", AsOf, 12) { Owner = "kim", ResidualLoss = Usd(60) };
        RegisterEntry unknown = new("r3", AsOf, 12) { Owner = "kim", Response = RiskResponse.Avoid };
        RegisterEntry accepted = new("r4", AsOf, 12)
        {
            Owner = "kim",
            ResidualLoss = Usd(70),
            Response = RiskResponse.Accept,
            AcceptedUntil = new LocalDate(2026, 6, 1),
        };
        RegisterEntry endless = new("r5", AsOf, 12)
        {
            Owner = "kim",
            ResidualLoss = Usd(80),
            Response = RiskResponse.Accept,
        };
        var status = RegisterStatus.Of([late, silent, unknown, accepted, endless], Usd(40), AsOf);
        Tells(
            status,
            "Risks to escalate: 4 = 5 risks on 2026-06-30: identified 1, assessed 1, treating 1, monitored 2 [ISO 31000:2018]",
            "  r1: Treating = residual 50.00 USD, limit 40.00 USD",
            "    No owner: nobody owns it",
            "    Treatment overdue: treatment patch was due on 2026-06-29",
            // Three months from 31 January: the month's last day.
            "    Review overdue: review was due on 2025-04-30",
            "  r2: Assessed = residual 60.00 USD, limit 40.00 USD",
            "    No response: 60.00 USD is above 40.00 USD, no response decided",
            "  r4: Monitored",
            "    Acceptance expired: acceptance ended on 2026-06-01",
            "    Acceptance expired: accepted without an end"
        );
        Tells(
            status.Risks[2],
            "r3: Identified = not assessed\n",
            "  Not assessed: its loss is not assessed",
            "  No treatment: no treatment is planned"
        );
        status
            .Risks[2]
            .Explain()
            .ToText(Language.Chinese)
            .Should()
            .Contain("r3：已识别 = 未评估")
            .And.Contain("  无处理措施：未计划任何处理措施");
        status
            .Explain()
            .ToText(Language.Chinese)
            .Should()
            .Contain("措施 patch 应于 2026-06-29 完成")
            .And.Contain("接受期限止于 2026-06-01");
        Tells(
            ReviewSchedule.Of([new("a", "high", new LocalDate(2026, 3, 20)), new("b", "high", AsOf)], [new("high", 3)], AsOf),
            "Overdue reviews: 1 = of 2 on 2026-06-30 [ISO 31000:2018]\n  a: 10 = 2026-06-30 - 2026-06-20\n"
        );
    }

    [Fact]
    public void Appetite_tells_each_category_in_the_words_of_its_limits()
    {
        AppetiteLimit Limit(string category) => new(category, Usd(10), Usd(20), Usd(30));
        var report = AppetiteReport.Of(
            [Limit("a"), Limit("b"), Limit("c"), Limit("d"), Limit("e")],
            [new("a", Usd(4)), new("a", Usd(6)), new("b", Usd(10.01m)), new("c", Usd(20.01m)), new("d", Usd(30.01m))]
        );
        report
            .Categories.Select(row => row.Status)
            .Should()
            .Equal(
                AppetiteStatus.WithinAppetite,
                AppetiteStatus.WithinTolerance,
                AppetiteStatus.AboveTolerance,
                AppetiteStatus.AboveCapacity,
                AppetiteStatus.WithinAppetite
            );
        Tells(
            report,
            "Risk appetite: above capacity = worst category [COSO ERM 2017]",
            "  a: within appetite = 10.00 USD; appetite 10.00 USD, tolerance 20.00 USD, capacity 30.00 USD",
            "  b: within tolerance = 10.01 USD",
            "  c: above tolerance = 20.01 USD",
            "  d: above capacity = 30.01 USD",
            "  e: within appetite = 0.00 USD"
        );
        report.Explain().ToText(Language.Chinese).Should().Contain("风险偏好：超出承受能力").And.Contain("b：在容忍度之内");
        Refusal.Of(() => AppetiteReport.Of([Limit("a"), Limit("a")], []), FaultCode.DuplicateKey, "limits[1]");
        Refusal.Of(() => AppetiteReport.Of([Limit("a")], [new("x", Usd(1))]), FaultCode.UnknownReference, "exposures[0]");
        Refusal.Of(() => AppetiteReport.Of([null!], []), FaultCode.InvalidArgument, "limits[0]");
        Refusal.Of(() => AppetiteReport.Of([Limit("a")], [null!]), FaultCode.InvalidArgument, "exposures[0]");
        Refusal.Of(() => AppetiteReport.Of([], []), FaultCode.EmptyInput, "limits");
    }

    [Fact]
    public void Compliance_tells_what_is_missing_and_why()
    {
        var evidence = ComplianceEvidence.Of(
            [new("q1", "c1"), new("q2", "c1", "c2"), new("q3"), new("q4", "c3"), new("q5", "c4")],
            [
                new("c1", new TestEvidence(AsOf, 5, 0, 0)),
                new("c2", new TestEvidence(AsOf, 5, 1, 0)),
                new("c3", new TestEvidence(new LocalDate(2025, 6, 29), 5, 0, 0)),
                new("c4"),
            ],
            AsOf,
            12
        );
        Tells(
            evidence,
            "Requirements proved: 0.2 = 1 / 5\n  q2: Failed = control c2\n  q3: Gap\n  q4: Stale = control c3\n  q5: Unknown = control c4\n"
        );
        evidence.Explain().ToText(Language.Chinese).Should().Contain("q2：未通过 = 控制 c2").And.Contain("q3：无控制");
        // (1 + 1/2 + 0) / 3, the one that does not apply left out: 1/2; not assessed lies outside the coverage.
        var score = ComplianceScore.Of([
            new("a", ComplianceStatus.Compliant),
            new("b", ComplianceStatus.Partial),
            new("c", ComplianceStatus.NotAssessed),
            new("d", ComplianceStatus.NotApplicable),
        ]);
        Tells(
            score,
            "Compliance score: 0.5 = compliant 1, partial 1, non-compliant 0, not assessed 1, not applicable 1",
            "  Score of what was assessed: 0.75",
            "  b: Partial = score - 0.1666666667",
            "  c: Not assessed = score - 0.3333333333"
        );
        Tells(
            EvidenceAgeing.Of([new("a", AsOf.PlusDays(-30)), new("b", AsOf.PlusDays(-31)), new("c", AsOf)], [30], AsOf),
            "Median age of the evidence: 30 = n = 3\n  0 to 30 days: 2\n  from 31 days: 1\n  Oldest: b\n"
        );
        Tells(
            FindingReport.Of(
                [
                    new("f1", "low", AsOf.PlusDays(-10), AsOf.PlusDays(-5)),
                    new("f2", "low", AsOf.PlusDays(-13)),
                    new("f3", "low", AsOf.PlusDays(-20), AsOf.PlusDays(-9)),
                ],
                [new("low", 10)],
                AsOf
            ),
            "Findings closed in time: 0.3333333333 = 1 / (1 + 1 + 1)\n  f2: 3 days late = 2026-06-30 - 2026-06-27\n"
        );
        Tells(
            SegregationOfDuties.Of([new("kim", "pay", "clerk"), new("kim", "approve"), new("lee", "pay")], [new("pay", "approve")]),
            "Violations of segregation: 1 = 2 people [COSO 2013, principle 10]\n  kim: pay + approve = clerk, -\n"
        );
        // Every three months from 1 January: due on 1 January and 1 April, done on time and not at all; the next is 1 July.
        Tells(
            ObligationCalendar.Of([new("tax", new LocalDate(2026, 1, 1), 3, new LocalDate(2025, 12, 30))], AsOf, 5),
            "Obligations met in time: 0.5 = Σ (n - late) / Σ (n + missed)",
            "n 1, late 0, missed 1"
        );
    }

    [Fact]
    public void Controls_tell_the_chance_behind_the_sample_and_the_law()
    {
        // 0.95^59 = 0.0484897…
        Tells(
            ControlSampleSize.Of(0.05, 0.95, 0),
            "Sample size: 59 = P(X <= 0) = 0.0484",
            "<= 1 - 0.95 [binomial;",
            "  Tolerable rate: 0.05"
        );
        // C(7,5)/C(10,5) = 1/12.
        Tells(ControlSampleSize.Of(0.2, 0.9, 0, 10), "Sample size: 5 = P(X <= 0) = 0.08333333333 <= 1 - 0.9 [hypergeometric;");
        // 1 − 0.05: the limit of no deviation in one.
        Tells(
            ControlTest.Of(1, 0, 0.95, 0.95),
            "Control effective: Yes = 0.95 <= 0.95 [Clopper and Pearson 1934, one-sided]",
            "  Deviation rate: 0 = 0 / 1",
            "  Upper limit: 0.95 = Beta(0 + 1, 1 - 0), p = 0.95"
        );
        Tells(ControlTest.Of(5, 5, 0.95, 0.5), "Control effective: No = 1 <= 0.5", "  Deviation rate: 1 = 5 / 5");
    }

    [Fact]
    public void Treatments_tell_their_worth_year_by_year()
    {
        // 100 a year falls to 40 for 50 now and 10 a year: (60 − 10) · (1/1.25 + 1/1.5625) − 50 = 40 + 32 − 50 = 22.
        var compared = TreatmentComparison.Of(Usd(100), [new("fence", Usd(40), Usd(50), Usd(10))], 2, 0.25m);
        Tells(
            compared,
            "Best treatment: fence = 2 years at 0.25 [ENISA 2012; net present value]",
            "= -50.00 USD + Σ (60.00 USD - 10.00 USD) / (1 + 0.25)^t"
        );
        compared.Ranking[0].NetPresentValue.Should().BeApproximately(22, 1e-12);
        Tells(
            TreatmentPortfolio.Of([new("a", "r1", Usd(5), Usd(9)), new("b", "r2", Usd(6), Usd(8))], Usd(10)),
            "Benefit of the treatments: 9.00 USD = cost 5.00 USD, budget 10.00 USD",
            "  a: 9.00 USD = 5.00 USD"
        );
    }

    [Fact]
    public void Reliability_tells_its_parts()
    {
        var block = ReliabilityBlock.Series(
            ReliabilityBlock.Available(0.75),
            ReliabilityBlock.Parallel(ReliabilityBlock.Available(0.5), ReliabilityBlock.Available(0.5)),
            ReliabilityBlock.AtLeast(2, ReliabilityBlock.Available(0.5), ReliabilityBlock.Available(0.5), ReliabilityBlock.Available(0.5))
        );
        // 3/4 · 3/4 · 1/2 = 9/32; 8760 · 23/32.
        Tells(
            BlockReliability.Of(block),
            "Availability: 0.28125 [IEC 61078]\n  Downtime, hours a year: 6296.25 = 8760 * 0.71875\n  In series: 0.28125\n    Component: 0.75\n    In parallel: 0.75\n",
            "    At least 2 of 3: 0.5\n      Component: 0.5\n"
        );
        // 1/4 or (1/2 and 1/2): 1 − 3/4 · 3/4 = 7/16; the sum of the cut sets 1/2; their bound 1 − (3/4)².
        var tree = FaultTree.Of(
            [FaultGate.Or("top", "a", "both"), FaultGate.And("both", "b", "c")],
            [new("a", 0.25), new("b", 0.5), new("c", 0.5)],
            "top"
        );
        Tells(
            tree,
            "P(top): 0.4375 = 2 minimal cut sets",
            "  Rare event approximation: 0.5 = Σ P",
            "  Upper bound of the cut sets: 0.4375 = 1 - Π (1 - P)",
            "  Cut set: 0.25 = b * c",
            "  Cut set: 0.25 = a",
            // Without a 1/4 is left, without b or c too: 3/16 of 7/16 less.
            "  Falls without the event by: 0.4285714286 = a, Birnbaum 0.75",
            "  Falls without the event by: 0.4285714286 = b, Birnbaum 0.375"
        );
        // Chi-squared with two degrees is −2 ln(1 − p): one failure at the end of 100 hours.
        var mean = MeanTimeBetweenFailures.Of(100, 1, 0.5, TestEnd.Failure);
        Tells(mean, "Mean time between failures: 100 = 100 / 1 [MIL-HDBK-338B]", "  Lower limit: ", "= 2 T / χ², p = 0.5");
        var services = ContinuityGaps.Of([new("web", 4, 1, 3, 0.5, null, "db"), new("db", 8, 1, 6, 2)]);
        // The web waits 6 hours for the data base: 9 in all, 5 too many; the data base loses one hour too much.
        Tells(
            services,
            "Services with a gap: 2 = of 2 [ISO 22301:2019]",
            "  web: 9 hours = db -> web",
            "    Recovery time gap: 5 = 9 - 4",
            "    Recovery point gap: 1 = 2 - 1",
            "  Objectives that cannot hold together: web < db"
        );
    }

    [Fact]
    public void Nothing_is_refused_by_the_name_of_what_is_missing()
    {
        var scale = RiskScale.Of([0, 1]);
        var grid = RatingGrid.Of([
            [1],
        ]);
        var table = ActionPriorityTable.Of(
            [new(1, 5)],
            [new(1, 5)],
            [new(1, 5)],
            [
                [
                    ["a"],
                ],
            ]
        );
        Missing(() => ActionPriority.Of(null!, []), "table");
        Missing(() => _ = table[0, -1, 0], "occurrence");
        Missing(() => _ = table[0, 1, 0], "occurrence");
        Missing(() => _ = table[0, 0, -1], "detection");
        Missing(() => _ = table[0, 0, 1], "detection");
        Missing(() => _ = table[-1, 0, 0], "severity");
        Missing(() => ActionPriorityTable.Of([new(1, 5)], [new(1, 5)], [new(1, 5)], null!), "cells");
        Missing(() => ActionPriorityTable.Of([new(1, 5)], [new(1, 5)], [new(1, 5)], [null!]), "cells[0]");
        Missing(
            () =>
                ActionPriorityTable.Of(
                    [new(1, 5)],
                    [new(1, 5)],
                    [new(1, 5)],
                    [
                        [null!],
                    ]
                ),
            "cells[0][0]"
        );
        Missing(
            () =>
                ActionPriorityTable.Of(
                    [new(1, 5)],
                    [new(1, 5)],
                    [new(1, 5)],
                    [
                        [
                            [" "],
                        ],
                    ]
                ),
            "cells[0][0]"
        );
        Refusal.Of(() => ActionPriorityTable.Of([new(1, 5)], [new(1, 5)], [new(1, 5)], []), FaultCode.EmptyInput, "cells");
        Refusal.Of(() => ActionPriorityTable.Of([], [new(1, 5)], [new(1, 5)], []), FaultCode.EmptyInput, "severityBands");
        Missing(() => RiskMatrix.Of(null!, scale, grid), "likelihood");
        Missing(() => RiskMatrix.Of(scale, null!, grid), "impact");
        Missing(() => RiskMatrix.Of(scale, scale, null!), "ratings");
        Missing(() => MatrixAudit.Of(null!), "matrix");
        Missing(() => RiskPlacement.Of(null!, scale, []), "likelihood");
        Missing(() => RiskPlacement.Of(scale, null!, []), "impact");
        Missing(() => RiskRatings.Of(null!, [], 1), "ratings");
        Missing(() => RatingGrid.Of(null!), "rows");
        Missing(() => RatingGrid.Of([null!]), "rows[0]");
        Missing(() => BlockReliability.Of(null!), "block");
        Missing(() => ReliabilityBlock.Series(ReliabilityBlock.Available(1), null!), "parts[1]");
        Missing(() => HeatMap.Of(0, 1, [new("a", new(1, 1))]), "rows");
        Missing(() => HeatMap.Of(1, 0, [new("a", new(1, 1))]), "columns");
        Missing(() => HeatMap.Of(1, 1, [new("a", new(1, 2))]), "risks[0].Position.Impact");
        Missing(() => HeatMap.Of(1, 1, [new("a", new(1, 1), new(2, 1))]), "risks[0].Before.Likelihood");
        Refusal.Of(() => HeatMap.Of(1, 1, []), FaultCode.EmptyInput, "risks");
        Missing(() => HeatMap.Of(1, 1, [new("a", new(1, 1))]).Moved((RiskMovement)9), "movement");
        Missing(() => ComplianceScore.Of([new("a", ComplianceStatus.Compliant)]).Count((ComplianceStatus)9), "status");
        Missing(() => FindingReport.Of([new("a", "x", AsOf)], [new("x", 1)], AsOf).Count((FindingStatus)9), "status");
        Missing(() => RegisterStatus.Of([new("a", AsOf, 1)], Usd(1), AsOf).Count((RiskStage)9), "stage");
        Missing(() => _ = new ServiceTarget("a", -1, 0, 0, 0), "recoveryTimeObjective");
        Missing(() => _ = new ServiceTarget("a", 0, -1, 0, 0), "recoveryPointObjective");
        Missing(() => _ = new ServiceTarget("a", 0, 0, -1, 0), "recoveryHours");
        Missing(() => _ = new ServiceTarget("a", 0, 0, 0, -1), "dataLossHours");
        Missing(() => _ = new ServiceTarget("a", 0, 0, 0, 0, -1), "maximumDowntime");
        Missing(() => ReliabilityBlock.Repaired(-1, 1), "meanTimeBetweenFailures");
        Missing(() => ReliabilityBlock.Repaired(1, -1), "meanTimeToRepair");
        Missing(() => ReliabilityBlock.AtLeast(0, ReliabilityBlock.Available(1)), "needed");
        Missing(() => ReliabilityBlock.AtLeast(2, ReliabilityBlock.Available(1)), "needed");
    }

    private static Money Usd(decimal amount) => new(amount, Currency.Usd);

    private static void Tells(IExplainable result, params string[] lines)
    {
        string text = result.Explain().ToText();
        foreach (string line in lines)
            text.Should().Contain(line);
    }

    private static void Missing(Action call, string place) => Refusal.Of(call, FaultCode.InvalidArgument, place);
}
