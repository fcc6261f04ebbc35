using NodaTime;

namespace Ops.Domain.Teams;

/// <summary>When somebody worked here.</summary>
/// <param name="Id">Who, unique in the list.</param>
/// <param name="Hired">The first day.</param>
/// <param name="Left">The last day worked, not before the first (checked where it is used); null while employed.</param>
/// <param name="IsVoluntary">Whether the person chose to leave.</param>
public sealed record Employment(string Id, LocalDate Hired, LocalDate? Left, bool IsVoluntary);
