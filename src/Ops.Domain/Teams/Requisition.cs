using NodaTime;

namespace Ops.Domain.Teams;

/// <summary>A post that is to be filled.</summary>
/// <param name="Id">Its name, unique in the list.</param>
/// <param name="Opened">The day on which it was opened.</param>
/// <param name="Filled">The day on which it was filled, not before it was opened (checked where it is used); null while it is open.</param>
public sealed record Requisition(string Id, LocalDate Opened, LocalDate? Filled);
