namespace Ops.Domain.Kpis;

/// <summary>Targets written as steps, spread over their periods.</summary>
internal static class TargetSteps
{
    public static Fraction[] Over(ReadOnlySpan<TargetStep> steps, int periods)
    {
        Guard.NotEmpty(steps, nameof(steps));
        Guard.InRange(periods, 1, int.MaxValue, nameof(periods));
        for (int i = 0; i < steps.Length; i++)
            Guard.InRange(steps[i].From, 0, periods - 1, Guard.At(nameof(steps), i));
        if (steps[0].From != 0)
            throw Faults.Invalid("steps[0]", $"it starts at period {steps[0].From}", "let the first step start at period 0");
        for (int i = 1; i < steps.Length; i++)
        {
            if (steps[i].From <= steps[i - 1].From)
                throw Faults.NotOrdered(
                    Guard.At(nameof(steps), i),
                    $"it starts at period {steps[i].From}, the one before at {steps[i - 1].From}",
                    "let each step start later than the one before"
                );
        }
        var targets = new Fraction[periods];
        for (int i = 0; i < steps.Length; i++)
            targets.AsSpan(steps[i].From).Fill(steps[i].Value);
        return targets;
    }
}
