using System.Globalization;
using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>A rule of the review, whatever it looks at: what a list of rules shows.</summary>
/// <remarks>Immutable and safe to share. <see cref="ReviewRule{TFact}"/> holds the rule itself and whom it looks at.</remarks>
public abstract class ReviewRule
{
    private protected ReviewRule(Phrase name, string id, string? version, Severity severity)
    {
        Name = name.IsEmpty ? throw Faults.Invalid(nameof(name), "an empty name", "say in both languages what the rule looks for") : name;
        Id = id;
        Version =
            int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1
                ? number
                : throw Faults.Invalid(nameof(version), $"'{version}' is not a whole number", "number the versions 1, 2, 3");
        Severity = severity;
    }

    /// <summary>The rule's name, kebab-case, for example <c>kpi-off-target</c>.</summary>
    public string Id { get; }

    /// <summary>The version, raised when condition or message change; at least 1.</summary>
    public int Version { get; }

    /// <summary>How grave what it finds is.</summary>
    public Severity Severity { get; }

    /// <summary>What it looks for.</summary>
    public Phrase Name { get; }

    /// <summary>All that it finds in a review, in the order of its subjects.</summary>
    internal abstract IEnumerable<Finding> Find(OperatingReview review);
}
