using NodaTime;

namespace Ops.Domain.Budgets;

/// <summary>A line of the trail: who brought a version from which state to which, when and why.</summary>
/// <param name="Version">The version's key.</param>
/// <param name="Before">The state before; null when it was drafted.</param>
/// <param name="After">The state after.</param>
/// <param name="By">Who did it.</param>
/// <param name="On">The day.</param>
/// <param name="Reason">Why, where a reason was given; the key of the version that replaces one.</param>
public sealed record VersionStep(string Version, VersionState? Before, VersionState After, string By, LocalDate On, string? Reason);
