namespace Ops.Domain.Processes;

/// <summary>People of a log who do the same work.</summary>
public sealed class LearntPool
{
    internal LearntPool(string id, ImmutableArray<string> resources, ImmutableArray<string> activities, int days, int people)
    {
        Id = id;
        Resources = resources;
        Activities = activities;
        Days = days;
        People = people;
    }

    /// <summary>The id: the activity that they do most often, of equals the first in ordinal order.</summary>
    public string Id { get; }

    /// <summary>Who they are, in ordinal order.</summary>
    public ImmutableArray<string> Resources { get; }

    /// <summary>The activities that they do more often than other pools, in ordinal order.</summary>
    public ImmutableArray<string> Activities { get; }

    /// <summary>The days on which one of them completed something.</summary>
    public int Days { get; }

    /// <summary>The median number of them who completed something on such a day, rounded up.</summary>
    public int People { get; }
}
