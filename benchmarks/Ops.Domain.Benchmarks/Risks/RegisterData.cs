using NodaTime;
using Ops.Domain.Risks;

namespace Ops.Domain.Benchmarks.Risks;

/// <summary>A hundred thousand risks, requirements and findings, made by a fixed rule.</summary>
internal static class RegisterData
{
    public const int Count = 100_000;

    public static LocalDate AsOf { get; } = new(2026, 6, 30);

    public static Money Tolerance { get; } = new(50_000, Currency.Usd);

    public static RegisterEntry[] Entries { get; } = [.. Enumerable.Range(0, Count).Select(Entry)];

    public static RiskEstimate[] Estimates { get; } =
    [
        .. Enumerable
            .Range(0, Count)
            .Select(i => new RiskEstimate($"risk-{i}", $"category-{i % 40}", i * 7919L % 1000 / 100.0, i * 104729L % 99_991)),
    ];

    public static Finding[] Findings { get; } =
    [
        .. Enumerable
            .Range(0, Count)
            .Select(i =>
            {
                var raised = AsOf.PlusDays(-(int)(i * 7919L % 400));
                return new Finding($"finding-{i}", Severity(i), raised, i % 3 == 0 ? AsOf : null);
            }),
    ];

    public static FindingDeadline[] Deadlines { get; } = [new("critical", 7), new("high", 30), new("medium", 90), new("low", 180)];

    public static TestedControl[] Controls { get; } =
    [
        .. Enumerable
            .Range(0, Count)
            .Select(i => new TestedControl(
                $"control-{i}",
                new TestEvidence(AsOf.PlusDays(-(int)(i * 104729L % 700)), 25, i % 11 == 0 ? 1 : 0, 0)
            )),
    ];

    public static ControlledRequirement[] Requirements { get; } =
    [
        .. Enumerable
            .Range(0, Count)
            .Select(i => new ControlledRequirement($"requirement-{i}", $"control-{i}", $"control-{(int)((i * 7919L + 1) % Count)}")),
    ];

    private static string Severity(int i) =>
        (i % 4) switch
        {
            0 => "critical",
            1 => "high",
            2 => "medium",
            _ => "low",
        };

    private static RegisterEntry Entry(int i) =>
        new($"risk-{i}", AsOf.PlusDays(-(int)(i * 7919L % 500)), 12)
        {
            Owner = i % 17 == 0 ? null : "owner",
            ResidualLoss = i % 23 == 0 ? null : new Money(i * 104729L % 99_991, Currency.Usd),
            Response = i % 5 == 0 ? RiskResponse.Accept : RiskResponse.Treat,
            AcceptedUntil = AsOf.PlusDays((i % 100) - 50),
            Treatments = [new TreatmentAction("one", AsOf.PlusDays((i % 60) - 30), i % 2 == 0 ? AsOf : null)],
        };
}
