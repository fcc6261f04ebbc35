using System.Diagnostics;
using System.Reflection;
using Ops.Domain.Architecture.Tests.Calls;
using Ops.Domain.Architecture.Tests.House;
using Ops.Domain.Rules;

namespace Ops.Domain.Architecture.Tests.Door;

/// <summary>Calls a member with one extreme but finite argument among good ones: it must answer with figures or refuse by a fault of the library.</summary>
internal static class Extremes
{
    /// <summary>What is wrong with the member's answers to extreme arguments; a member that refuses its sample call proves nothing.</summary>
    /// <param name="member">The member to call.</param>
    /// <param name="patience">How long all its answers together may take.</param>
    public static IEnumerable<string> Breaches(MethodBase member, TimeSpan patience)
    {
        var found = new List<string>();
        string current = "the sample call";
        var run = Task.Factory.StartNew(
            () =>
            {
                if (AtSample(member) is { } refusal)
                {
                    if (refusal is not (OpsException or NoSampleException or FormatException or ExpectationException))
                        found.Add($"{Names.Signature(member)} answers {current} with {Told(refusal)}");
                    return;
                }
                foreach (var (parameter, attempt) in AttemptsOn(member))
                {
                    current = $"{attempt.Name} in {parameter.Name}";
                    if (Answer(member, parameter, attempt) is { } breach)
                        found.Add($"{Names.Signature(member)} answers {current} with {breach}");
                }
            },
            TaskCreationOptions.LongRunning
        );
        return run.Wait(patience) ? found : [$"{Names.Signature(member)} still runs: {current}"];
    }

    private static IEnumerable<(ParameterInfo Parameter, Attempt Attempt)> AttemptsOn(MethodBase member) =>
        from parameter in member.GetParameters()
        where !parameter.IsOut && !ExtremesExceptions.Unasked.Contains(Names.Of(parameter))
        from attempt in ExtremeValues.For(parameter)
        select (parameter, attempt);

    /// <summary>What a member throws at its sample call; null where it accepts it.</summary>
    private static Exception? AtSample(MethodBase member)
    {
        try
        {
            Invocation.Run(member, Samples.InstanceFor(member), Samples.ArgumentsOf(member));
            return null;
        }
        catch (Exception refusal)
        {
            return refusal;
        }
    }

    private static string? Answer(MethodBase member, ParameterInfo parameter, Attempt attempt)
    {
        object?[] arguments = Samples.ArgumentsOf(member);
        object? instance = Samples.InstanceFor(member);
        arguments[parameter.Position] = attempt.Value;
        try
        {
            object? result = Invocation.Run(member, instance, arguments);
            return attempt.MustBeRefused ? "no fault" : NoFigure(member, result, arguments);
        }
        catch (OpsException)
        {
            return null;
        }
        catch (Exception thrown)
        {
            return Told(thrown);
        }
    }

    private static string Told(Exception thrown) => $"{thrown.GetType().Name} ({thrown.Message}) at {PlaceOf(thrown)}";

    /// <summary>Looks at the answer, and at what was written into a buffer.</summary>
    private static string? NoFigure(MethodBase member, object? result, object?[] arguments)
    {
        bool poles = ExtremesExceptions.Poles.Contains(Names.Of(member));
        var written = member.GetParameters().Where(p => ExtremeValues.IsBuffer(p.ParameterType)).Select(p => arguments[p.Position]);
        return
            written.Prepend(result).Select(answer => NotFigures.In(answer, poles)).FirstOrDefault(place => place is not null) is { } place
            ? $"no figure: {place.TrimStart(' ', '=')}"
            : null;
    }

    /// <summary>The library's innermost line that the exception passed.</summary>
    private static string PlaceOf(Exception thrown)
    {
        var frames = new StackTrace(thrown, fNeedFileInfo: true).GetFrames();
        var frame = Array.Find(frames, frame => frame.GetMethod()?.DeclaringType?.Assembly == Library.Assembly);
        return frame?.GetMethod() is { } method
            ? $"{Names.Of(method)}, {Path.GetFileName(frame.GetFileName())}:{frame.GetFileLineNumber()}"
            : "no line of the library";
    }
}
