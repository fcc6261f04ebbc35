using NodaTime;

namespace Ops.Domain.Improvement;

/// <summary>A step of an improvement: what happened, when, and what was put on record.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class CycleStep
{
    /// <summary>Creates the fact.</summary>
    /// <param name="action">What happened: start, measure, judge …</param>
    /// <param name="on">The day.</param>
    /// <param name="fields">What was put on record, each field once; empty when nothing was.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank action.</exception>
    public CycleStep(string action, LocalDate on, params ReadOnlySpan<CycleField> fields)
    {
        Action = Guard.NotBlank(action, nameof(action));
        On = on;
        Fields = [.. fields];
    }

    /// <summary>What happened.</summary>
    public string Action { get; }

    /// <summary>The day.</summary>
    public LocalDate On { get; }

    /// <summary>What was put on record.</summary>
    public ImmutableArray<CycleField> Fields { get; }

    internal string? this[string name]
    {
        get
        {
            foreach (var field in Fields)
            {
                if (field.Name == name && !string.IsNullOrWhiteSpace(field.Value))
                    return field.Value;
            }
            return null;
        }
    }
}
