namespace Ops.Domain.Budgets;

/// <summary>What a unit proposes when every budget starts from zero: levels of service, each with its cost and worth (Pyhrr 1970).</summary>
public sealed class DecisionPackage
{
    /// <summary>Creates a package.</summary>
    /// <param name="id">Its key; unique in its list.</param>
    /// <param name="isMandatory">True if the law or a contract demands at least its first level.</param>
    /// <param name="levels">Its levels, the least first; a package without any is refused when choosing.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key, a level that is null.</exception>
    public DecisionPackage(string id, bool isMandatory, params ReadOnlySpan<PackageLevel> levels)
    {
        Id = Guard.NotBlank(id, nameof(id));
        IsMandatory = isMandatory;
        Rows.NotNull(levels, nameof(levels));
        Levels = [.. levels];
    }

    /// <summary>Its key.</summary>
    public string Id { get; }

    /// <summary>True if at least its first level must be funded.</summary>
    public bool IsMandatory { get; }

    /// <summary>Its levels.</summary>
    public ImmutableArray<PackageLevel> Levels { get; }
}
