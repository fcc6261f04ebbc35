namespace Ops.Domain.Teams;

/// <summary>Whether a person who was invited to an activity of the team took part.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Person">The person.</param>
/// <param name="Group">The person's group, the same in all activities.</param>
/// <param name="TookPart">True when the person was there.</param>
public readonly record struct ActivityAttendance(string Activity, string Person, string Group, bool TookPart);
