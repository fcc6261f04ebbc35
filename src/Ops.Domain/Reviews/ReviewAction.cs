using NodaTime;

namespace Ops.Domain.Reviews;

/// <summary>What was decided about a finding: who does something by when.</summary>
/// <param name="Finding">The id of the finding that it answers, for example <c>kpi-off-target/74GRAFFITI</c>.</param>
/// <param name="Task">What is to be done.</param>
/// <param name="Owner">Who does it; null when nobody has it yet.</param>
/// <param name="Raised">The day on which it was decided.</param>
/// <param name="Due">The day by which it is to be done, not before it was decided; null when none is named.</param>
/// <param name="Closed">The day on which it was done, not before it was decided; null while it is open.</param>
public sealed record ReviewAction(
    string Finding,
    Phrase Task,
    string? Owner,
    LocalDate Raised,
    LocalDate? Due = null,
    LocalDate? Closed = null
);
