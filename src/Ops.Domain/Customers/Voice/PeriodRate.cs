namespace Ops.Domain.Customers;

/// <summary>The complaint rate of a period beside its limits.</summary>
/// <param name="Period">The period's name.</param>
/// <param name="Rate">Complaints / contacts.</param>
/// <param name="Sigma">The standard deviation that chance alone gives, times σz for Laney's charts.</param>
/// <param name="Lower">max(0, centre − 3σ).</param>
/// <param name="Upper">Centre + 3σ; for a share at most 1.</param>
/// <param name="Z">(rate − centre)/σ; null when σ is 0.</param>
/// <param name="Signal">Outside the limits or not.</param>
public sealed record PeriodRate(string Period, double Rate, double Sigma, double Lower, double Upper, double? Z, RateSignal Signal);
