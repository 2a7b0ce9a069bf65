using System.Text;
using Campaigns.Desk.Shell;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

return await CommandLine.Run(Verbs.All(), args, Console.Out, Console.Error);
