using NodaTime;

namespace Ops.Domain.Coordination;

/// <summary>What somebody promised to do by a day.</summary>
/// <param name="Id">Its name, unique in the list.</param>
/// <param name="Owner">Who promised.</param>
/// <param name="Made">The day of the promise.</param>
/// <param name="Due">The day by which it should be done, not before the promise.</param>
/// <param name="Done">The day on which it was done; null when it is not.</param>
/// <param name="Withdrawn">The day on which it was taken back; null when it was not.</param>
public sealed record Commitment(
    string Id,
    string Owner,
    LocalDate Made,
    LocalDate Due,
    LocalDate? Done = null,
    LocalDate? Withdrawn = null
);
