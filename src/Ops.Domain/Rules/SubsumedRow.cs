namespace Ops.Domain.Rules;

/// <summary>A row whose region lies inside another's; of two equal regions the later row.</summary>
/// <param name="Row">The row's id.</param>
/// <param name="By">The id of the row that holds it.</param>
/// <param name="HasSameOutcome">True when both outcomes are equal.</param>
public sealed record SubsumedRow(string Row, string By, bool HasSameOutcome);
