using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>The complaints of one channel, category or severity.</summary>
public sealed record ComplaintGroup
{
    internal ComplaintGroup(
        string key,
        IReadOnlyList<ComplaintProgress> members,
        IReadOnlyList<string> customers,
        int all,
        double confidence
    )
    {
        Key = key;
        Received = members.Count;
        Share = (double)members.Count / all;
        Customers = customers.Distinct(StringComparer.Ordinal).Count();
        Open = members.Count(member => member.Stage != ComplaintStage.Closed);
        Reopened = members.Count(member => member.Reopenings > 0);
        Escalated = members.Count(member => member.Escalations > 0);
        if (members.Count == 0)
            return;
        StageTime[] answers = [.. members.Select(member => member.Stages[(int)ComplaintStage.Answered - 1])];
        HoursToAnswer = SurvivalCurve
            .Of(
                answers.Select(answer => answer.Worked.TotalHours).ToArray(),
                answers.Select(answer => answer.ReachedAt is not null).ToArray(),
                confidence
            )
            .Median;
    }

    /// <summary>The channel, category or severity.</summary>
    public string Key { get; }

    /// <summary>Complaints received.</summary>
    public int Received { get; }

    /// <summary>Its share of all complaints, 0 to 1.</summary>
    public double Share { get; }

    /// <summary>Customers who complained, each once.</summary>
    public int Customers { get; }

    /// <summary>Complaints that are not closed.</summary>
    public int Open { get; }

    /// <summary>Complaints that fell back to an earlier stage at least once.</summary>
    public int Reopened { get; }

    /// <summary>Complaints that were handed up at least once.</summary>
    public int Escalated { get; }

    /// <summary>The working hours within which half are answered, those without an answer counted as at least so long; null without complaints.</summary>
    public SurvivalQuantile? HoursToAnswer { get; }
}
