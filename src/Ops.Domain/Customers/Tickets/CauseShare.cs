namespace Ops.Domain.Customers;

/// <summary>How much of the complaints has a cause.</summary>
public sealed record CauseShare
{
    internal CauseShare(string cause, int complaints, double share, double fractionalShare)
    {
        Cause = cause;
        Complaints = complaints;
        Share = share;
        FractionalShare = fractionalShare;
    }

    /// <summary>The cause.</summary>
    public string Cause { get; }

    /// <summary>How many complaints name it.</summary>
    public int Complaints { get; }

    /// <summary>Complaints that name it / all complaints: these shares may sum to more than 1.</summary>
    public double Share { get; }

    /// <summary>The same, a complaint with k causes counting 1/k for each: these shares sum to 1.</summary>
    public double FractionalShare { get; }
}
