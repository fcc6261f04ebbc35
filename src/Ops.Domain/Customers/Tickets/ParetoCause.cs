namespace Ops.Domain.Customers;

/// <summary>A cause in a Pareto analysis.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Count">How many tickets have it.</param>
/// <param name="Weight">The sum of their weights.</param>
/// <param name="Share">Weight / total.</param>
/// <param name="CumulativeShare">The share of this cause and all before it.</param>
/// <param name="Class">A while the share before the cause is below the first limit, B below the second, otherwise C.</param>
public sealed record ParetoCause(string Cause, long Count, decimal Weight, double Share, double CumulativeShare, CauseClass Class);
