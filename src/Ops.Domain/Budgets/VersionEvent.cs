using NodaTime;

namespace Ops.Domain.Budgets;

/// <summary>What somebody did with a version of a budget on a day.</summary>
/// <param name="Version">The version's key.</param>
/// <param name="Action">What was done.</param>
/// <param name="By">Who did it.</param>
/// <param name="On">The day.</param>
/// <param name="Kind">What the version is for; counts when it is drafted.</param>
/// <param name="Reason">Why; needed to reject.</param>
public sealed record VersionEvent(
    string Version,
    VersionAction Action,
    string By,
    LocalDate On,
    VersionKind Kind = VersionKind.Original,
    string? Reason = null
)
{
    /// <summary>The version's key.</summary>
    public string Version { get; } = Guard.NotBlank(Version, nameof(Version));

    /// <summary>What was done.</summary>
    public VersionAction Action { get; } = Guard.Defined(Action, nameof(Action));

    /// <summary>Who did it.</summary>
    public string By { get; } = Guard.NotBlank(By, nameof(By));

    /// <summary>What the version is for.</summary>
    public VersionKind Kind { get; } = Guard.Defined(Kind, nameof(Kind));
}
