namespace Ops.Domain.Reviews;

/// <summary>A theme of what customers say, from a closed list, with how often it was mentioned in each period.</summary>
/// <remarks>Compares by identity. That there is one count for each period is checked by <see cref="ReviewFeedback"/>.</remarks>
public sealed class ReviewTheme
{
    /// <summary>Names a theme.</summary>
    /// <param name="id">Its key, unique in the review.</param>
    /// <param name="name">Its name.</param>
    /// <param name="unit">The key of the unit that answers for it.</param>
    /// <param name="mentions">How often it was mentioned in each period, oldest first.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no count. <see cref="FaultCode.InvalidArgument"/>: a blank key, an empty name, a negative count.
    /// </exception>
    public ReviewTheme(string id, Phrase name, string unit, params ReadOnlySpan<long> mentions)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Name = name.IsEmpty ? throw Faults.Invalid(nameof(name), "an empty name", "name the theme in both languages") : name;
        Unit = Guard.NotBlank(unit, nameof(unit));
        Guard.NotEmpty(mentions, nameof(mentions));
        for (int i = 0; i < mentions.Length; i++)
            Guard.InRange(mentions[i], 0, long.MaxValue, Guard.At(nameof(mentions), i));
        Mentions = [.. mentions];
    }

    /// <summary>The key, unique in the review.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public Phrase Name { get; }

    /// <summary>The key of the unit that answers for it.</summary>
    public string Unit { get; }

    /// <summary>How often it was mentioned in each period, oldest first.</summary>
    public ImmutableArray<long> Mentions { get; }
}
