namespace Ops.Domain.Decisions;

/// <summary>Something that can be taken up to a level: each level needs all before it.</summary>
public sealed class LevelledItem
{
    /// <summary>Creates the item.</summary>
    /// <param name="id">Its name, unique in the list.</param>
    /// <param name="isMandatory">True if at least its first level must be taken.</param>
    /// <param name="levels">At least one level, the first one first.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank name. <see cref="FaultCode.EmptyInput"/>: no level.</exception>
    public LevelledItem(string id, bool isMandatory, params ReadOnlySpan<ItemLevel> levels)
    {
        Id = Guard.NotBlank(id, nameof(id));
        IsMandatory = isMandatory;
        Guard.NotEmpty(levels, nameof(levels));
        Levels = [.. levels];
    }

    /// <summary>The item's name.</summary>
    public string Id { get; }

    /// <summary>True if at least its first level must be taken.</summary>
    public bool IsMandatory { get; }

    /// <summary>Its levels.</summary>
    public ImmutableArray<ItemLevel> Levels { get; }
}
