namespace Ops.Domain.Goals;

/// <summary>A direction that the strategy takes for years: what objectives are grouped under (战略主题).</summary>
public sealed record StrategicTheme
{
    /// <summary>Creates a theme.</summary>
    /// <param name="id">The key.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank text.</exception>
    public StrategicTheme(string id, Phrase name)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Name = name.IsEmpty ? throw Faults.Invalid(nameof(name), "an empty name", "name the theme in both languages") : name;
    }

    /// <summary>The key.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public Phrase Name { get; }
}
