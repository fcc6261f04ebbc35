namespace Ops.Domain.Customers;

/// <summary>A complaint of a book with how far it has come.</summary>
/// <remarks>Compares by identity.</remarks>
public sealed class FollowedComplaint
{
    internal FollowedComplaint(Complaint complaint, ComplaintProgress progress)
    {
        Complaint = complaint;
        Progress = progress;
    }

    /// <summary>The complaint.</summary>
    public Complaint Complaint { get; }

    /// <summary>How far it has come.</summary>
    public ComplaintProgress Progress { get; }
}
