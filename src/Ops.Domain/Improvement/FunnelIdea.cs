using NodaTime;

namespace Ops.Domain.Improvement;

/// <summary>An idea and the day on which it was raised.</summary>
/// <param name="Id">Its name, unique in the funnel.</param>
/// <param name="Raised">The day.</param>
public sealed record FunnelIdea(string Id, LocalDate Raised);
