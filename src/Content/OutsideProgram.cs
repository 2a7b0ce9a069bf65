using System.ComponentModel;
using System.Diagnostics;

namespace Campaigns.Content;

/// <summary>Runs a program of the machine to its end: what it wrote, and what it said of it. Whoever waits no longer ends it too.</summary>
internal static class OutsideProgram
{
    /// <summary>The code of a run that was ended because it wrote too much. No program has it.</summary>
    public const int TooMuch = int.MinValue;

    /// <summary>Bytes of what a program says beside its output; what is beyond is read, so that it does not wait, and thrown away.</summary>
    public const int MostSaid = 64 * 1024;

    /// <summary>How a run ended.</summary>
    /// <param name="Code">Its exit code.</param>
    /// <param name="Output">What it wrote.</param>
    /// <param name="Said">What it said beside it, the first <see cref="MostSaid"/> bytes.</param>
    internal sealed record End(int Code, byte[] Output, string Said)
    {
        /// <summary>What it said in one line.</summary>
        public string Line => Said.Trim().ReplaceLineEndings(" ");
    }

    /// <summary>Null where the program is not there.</summary>
    /// <param name="start">The program and its arguments; its streams are ours.</param>
    /// <param name="input">What it is given to read; null: nothing is to be read.</param>
    /// <param name="cancel">Ends the wait and the program.</param>
    /// <param name="most">Bytes of output; a program that writes more is ended, with the code <see cref="TooMuch"/>.</param>
    public static async Task<End?> Run(ProcessStartInfo start, byte[]? input, CancellationToken cancel, int most = int.MaxValue)
    {
        (start.UseShellExecute, start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (false, true, true, true);
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            return null;
        }
        using (process)
        {
            try
            {
                using var output = new MemoryStream();
                var (writing, saying) = (Take(process, output, most, cancel), Say(process, cancel));
                await Feed(process, input, cancel);
                if (!await writing)
                    return new(TooMuch, [], "");
                var said = await saying;
                await process.WaitForExitAsync(cancel);
                return new(process.ExitCode, output.ToArray(), said);
            }
            finally
            {
                if (!process.HasExited)
                    process.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task<bool> Take(Process process, MemoryStream output, int most, CancellationToken cancel)
    {
        var buffer = new byte[64 * 1024];
        for (int read; (read = await process.StandardOutput.BaseStream.ReadAsync(buffer, cancel)) > 0;)
        {
            if (output.Length + read > most)
            {
                process.Kill(entireProcessTree: true);
                return false;
            }
            output.Write(buffer, 0, read);
        }
        return true;
    }

    private static async Task<string> Say(Process process, CancellationToken cancel)
    {
        var (said, rest, length) = (new byte[MostSaid], new byte[4 * 1024], 0);
        for (int read; (read = await process.StandardError.BaseStream.ReadAsync(length < said.Length ? said.AsMemory(length) : rest, cancel)) > 0;)
            length = Math.Min(said.Length, length + read);
        return process.StandardError.CurrentEncoding.GetString(said, 0, length);
    }

    private static async Task Feed(Process process, byte[]? input, CancellationToken cancel)
    {
        try
        {
            if (input is not null)
                await process.StandardInput.BaseStream.WriteAsync(input, cancel);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It closed its end early; its exit code and its words say why.
        }
    }
}
