namespace Ops.Domain.Improvement;

/// <summary>Dots on an idea.</summary>
public readonly record struct IdeaDots
{
    /// <summary>Creates the fact.</summary>
    /// <param name="idea">The idea.</param>
    /// <param name="dots">How many; at least 0. Checked in the vote.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank idea.</exception>
    public IdeaDots(string idea, int dots)
    {
        Idea = Guard.NotBlank(idea, nameof(idea));
        Dots = dots;
    }

    /// <summary>The idea.</summary>
    public string Idea { get; }

    /// <summary>How many.</summary>
    public int Dots { get; }
}
