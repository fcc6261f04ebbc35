using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>What a distribution of losses must keep.</summary>
internal static class SeverityLaw
{
    public static IDistribution Checked(IDistribution severity, string place)
    {
        Guard.NotNull(severity, place);
        return severity.Minimum >= 0
            ? severity
            : throw Faults.Invalid(
                place,
                "the severity reaches below 0",
                "give a distribution of losses of at least 0, or truncate it there"
            );
    }
}
