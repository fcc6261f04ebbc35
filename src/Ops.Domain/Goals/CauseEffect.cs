namespace Ops.Domain.Goals;

/// <summary>A claimed link of a strategy map: one objective drives another (因果链).</summary>
/// <param name="Cause">The objective that drives.</param>
/// <param name="Effect">The objective that is driven.</param>
public readonly record struct CauseEffect(string Cause, string Effect);
