using NodaTime;

namespace Ops.Domain.Coordination;

/// <summary>A department asks another one for support.</summary>
/// <param name="Id">Its name, unique in the list.</param>
/// <param name="From">Who asks.</param>
/// <param name="To">Who is asked.</param>
/// <param name="Priority">The priority, which has a level.</param>
/// <param name="Raised">When it was asked.</param>
/// <param name="Answered">When it was answered, not before it was asked; null when only the resolution is known, or nothing yet.</param>
/// <param name="Resolved">When it was resolved, not before the answer; null while it is open.</param>
public sealed record SupportRequest(
    string Id,
    string From,
    string To,
    string Priority,
    Instant Raised,
    Instant? Answered = null,
    Instant? Resolved = null
);
