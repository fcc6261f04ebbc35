namespace Ops.Domain.Risks;

/// <summary>A year's losses, and how an insurance layer parts them.</summary>
/// <param name="Year">The year.</param>
/// <param name="Gross">The losses.</param>
/// <param name="Ceded">What the insurer bears.</param>
/// <param name="Retained">What stays, gross less ceded.</param>
public sealed record LayeredYear(int Year, Money Gross, Money Ceded, Money Retained);
