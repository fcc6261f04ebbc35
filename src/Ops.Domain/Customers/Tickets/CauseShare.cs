namespace Ops.Domain.Customers;

/// <summary>How much of the complaints has a cause.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Complaints">How many complaints name it.</param>
/// <param name="Share">Complaints that name it / all complaints: these shares may sum to more than 1.</param>
/// <param name="FractionalShare">The same, a complaint with k causes counting 1/k for each: these shares sum to 1.</param>
public sealed record CauseShare(string Cause, int Complaints, double Share, double FractionalShare);
