namespace Ops.Domain.Teams;

/// <summary>One answer to an engagement pulse. Who gave it is not kept.</summary>
public readonly record struct PulseResponse
{
    /// <summary>Creates the fact.</summary>
    /// <param name="group">The group of the person.</param>
    /// <param name="recommend">How likely the person would recommend the employer, 0 to 10; null = no answer. Checked in the survey.</param>
    /// <param name="engagement">Engagement from 1 to the top of the scale; null = no answer. Checked in the survey.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank group, NaN or infinity.</exception>
    public PulseResponse(string group, int? recommend, double? engagement)
    {
        Group = Guard.NotBlank(group, nameof(group));
        Recommend = recommend;
        Engagement = engagement is { } value ? Guard.Finite(value, nameof(engagement)) : null;
    }

    /// <summary>The group.</summary>
    public string Group { get; }

    /// <summary>0 to 10, or null.</summary>
    public int? Recommend { get; }

    /// <summary>1 to the top of the scale, or null.</summary>
    public double? Engagement { get; }
}
