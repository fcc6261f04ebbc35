using Ops.Domain.Numerics;
using Ops.Domain.Risks;

namespace Ops.Domain.Benchmarks.Risks;

/// <summary>Twenty Poisson–lognormal risks, 0.2 to 3.05 events a year each and 32.5 in all.</summary>
internal static class LossPortfolio
{
    public const int Years = 1_000_000;

    public static CollectiveRisk[] Risks { get; } =
    [
        .. Enumerable
            .Range(0, 20)
            .Select(i => new CollectiveRisk($"risk-{i}", new Poisson(0.2 + (0.15 * i)), new LogNormal(8 + (0.05 * i), 0.5 + (0.03 * i)))),
    ];
}
