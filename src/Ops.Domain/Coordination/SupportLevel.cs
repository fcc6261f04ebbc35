using NodaTime;

namespace Ops.Domain.Coordination;

/// <summary>What departments promise each other for requests of one priority, in working time.</summary>
/// <param name="Priority">The priority, once in the list.</param>
/// <param name="Answer">By when a request is answered; above 0.</param>
/// <param name="Resolution">By when it is resolved; not before the answer.</param>
public sealed record SupportLevel(string Priority, Duration Answer, Duration Resolution);
