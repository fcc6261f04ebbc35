namespace Ops.Domain.Rules;

/// <summary>How a table is verified.</summary>
public sealed record VerificationOptions
{
    /// <summary>The most gaps, overlaps and differences that are listed each; null: all. Counts are never cut. Default: null.</summary>
    public int? Limit { get; init; }

    /// <summary>On how many threads; at least 1. The result is the same on any number. Default: 1.</summary>
    public int Threads { get; init; } = 1;

    internal VerificationOptions Checked()
    {
        if (Limit < 0)
            throw Faults.Invalid(nameof(Limit), $"{Limit}", "list at least 0, or null for all");
        if (Threads < 1)
            throw Faults.Invalid(nameof(Threads), $"{Threads}", "use at least one thread");
        return this;
    }
}
