namespace Ops.Domain.Decisions;

/// <summary>What to choose at a decision.</summary>
public sealed record PolicyStep
{
    internal PolicyStep(string node, string choice)
    {
        Node = node;
        Choice = choice;
    }

    /// <summary>The decision.</summary>
    public string Node { get; }

    /// <summary>The label of the branch to take.</summary>
    public string Choice { get; }
}
