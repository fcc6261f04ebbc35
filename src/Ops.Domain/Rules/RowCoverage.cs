namespace Ops.Domain.Rules;

/// <summary>How often tests reached a row.</summary>
/// <param name="Row">The row's id.</param>
/// <param name="Matched">At how many points it matched.</param>
/// <param name="Selected">At how many points its outcome was in the answer: a masked row that matched proves nothing.</param>
public sealed record RowCoverage(string Row, int Matched, int Selected);
