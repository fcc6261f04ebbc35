namespace Ops.Domain.Reviews;

/// <summary>One figure that a finding rests on.</summary>
/// <param name="Figure">The figure's id in the review, for example <c>kpi:74GRAFFITI</c>.</param>
/// <param name="Statement">What it says, with the numbers in it.</param>
public sealed record Evidence(string Figure, Phrase Statement);
